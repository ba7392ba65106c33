package org.caresport.demo.client;

import java.net.URI;
import java.nio.file.Path;
import org.caresport.stack.identity.RealmLogin;

/** How the made-up machines and people of the demo log in, for whoever plays them; nobody has yet. */
public final class Logins {

    private static final String[] EHR_SCOPES = {
        "system/Patient.crus", "system/ServiceRequest.crus", "system/Task.crus", "system/Observation.crus"
    };

    private final URI gateway;
    private final RealmLogin tokens;
    private final Path keys;
    private final String password;

    /**
     * @param gateway where people come back to from the login page
     * @param identity the realm
     * @param keys the folder of the machines' private keys
     * @param password of all the people
     */
    public Logins(URI gateway, URI identity, Path keys, String password) {
        this.gateway = gateway;
        this.tokens = new RealmLogin(identity);
        this.keys = keys;
        this.password = password;
    }

    /** The EHR of the practice De Huet. */
    public Login ehr() {
        return machine("ehr-de-huet", EHR_SCOPES);
    }

    /** What fills the catalogue. */
    public Login seed() {
        return machine("caresport-seed");
    }

    /** A broker at the workbench. */
    public Login broker(String user) {
        return person("caresport-workbench", "/workbench/callback", user);
    }

    /** A patient in the app. */
    public Login patient(String user) {
        return person("caresport-app", "/app/callback", user);
    }

    private Login machine(String client, String... scopes) {
        return Login.of(() -> tokens.machine(client, keys.resolve(client + ".jwk.json"), scopes));
    }

    private Login person(String client, String callback, String user) {
        return Login.of(() -> tokens.person(client, gateway.resolve(callback), user, password));
    }
}
