package org.caresport.stack.command;

import java.io.IOException;
import java.util.stream.Collectors;
import org.caresport.stack.Settings;
import org.caresport.stack.identity.DemoAccounts;

/** What someone wants to know when the stack has come up: where things are, who can log in, and a first request. */
final class Welcome {

    private final Settings settings;
    private final DemoAccounts accounts;

    Welcome(Settings settings) throws IOException {
        this.settings = settings;
        this.accounts = new DemoAccounts(settings.project().resolve("deploy/keycloak"));
    }

    void print(double seconds) {
        System.out.printf(
                """

                CareSport Connect is up (%.1f s).

                  start page         %2$s/
                  broker, officers   %2$s/workbench
                  patient            %2$s/app
                  club               %2$s/club
                  the open offer     %2$s/activities
                  API documentation  %2$s/docs
                  FHIR R4            %2$s/fhir/r4/metadata
                  identity           %3$s
                  received mail      ./caresport mail [ADDRESS]
                  processes          ./caresport status

                People of the demo (password %4$s):
                %5$s
                Machines of the demo (private keys in %6$s):
                %7$s
                Post a referral as the EHR of a general practice:

                  curl -X POST %2$s/fhir/r4 \\
                    -H "Authorization: Bearer $(./caresport token ehr)" \\
                    -H 'Content-Type: application/fhir+json' \\
                    --data @deploy/demo/src/main/resources/data/referral.json

                See it travel through all services: ./caresport demo
                End it all, keeping its state:      ./caresport down
                """,
                seconds,
                settings.publicUrl(),
                settings.issuer(),
                password(),
                people(),
                settings.home().keys(),
                machines());
    }

    private String people() {
        return accounts.people().stream()
                .map(person -> "  %-22s %s%n".formatted(person.username(), String.join(", ", person.roles())))
                .collect(Collectors.joining());
    }

    private String machines() {
        return accounts.machines().stream()
                .map(machine -> "  %s%n".formatted(machine.clientId()))
                .collect(Collectors.joining());
    }

    private String password() {
        return accounts.people().stream()
                .map(DemoAccounts.Person::password)
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
