package org.caresport.kit.production;

/**
 * A setting with which production must not start. Its value is not repeated: it may be a secret.
 *
 * @param setting as it stands in the configuration, {@code quarkus.datasource.jdbc.url}
 * @param fault what is wrong with it, to follow its name: "has no …"
 * @param remedy what to do about it, a sentence
 */
public record Complaint(String setting, String fault, String remedy) {

    @Override
    public String toString() {
        return setting + " " + fault + ". " + remedy;
    }
}
