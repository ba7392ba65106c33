package org.caresport.demo.data;

/** Where something is, with a Dutch postcode such as {@code 7001AB}. */
public record Address(String street, String postcode, String locality) {

    public String postcode4() {
        return postcode.substring(0, 4);
    }
}
