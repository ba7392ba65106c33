package org.caresport.stack.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;
import org.caresport.stack.identity.ClientKeys;
import org.caresport.stack.identity.DemoAccounts;
import org.caresport.stack.identity.DemoAccounts.Machine;
import org.caresport.stack.identity.DemoAccounts.Person;
import org.caresport.stack.identity.RealmLogin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints an access token of someone in the demo, from a real login. It is good for five minutes. */
@Command(name = "token")
final class PrintToken implements Callable<Integer> {

    @Parameters(paramLabel = "WHO")
    private String who = "";

    @Override
    public Integer call() throws IOException {
        var settings = Caresport.settings();
        new RunningStack(settings).require();
        var accounts = new DemoAccounts(settings.project().resolve("deploy/keycloak"));
        var tokens = new RealmLogin(settings.issuer());
        var token = accounts.person(who)
                .map(person -> token(tokens, person, settings))
                .or(() -> accounts.machine(who).map(machine -> token(tokens, machine, settings)))
                .orElseThrow(
                        () -> new StackException("Nobody is called %s; there are %s".formatted(who, all(accounts))));
        System.out.println(token);
        return 0;
    }

    private static String token(RealmLogin tokens, Person person, Settings settings) {
        var isPatient = person.roles().contains("patient");
        return tokens.person(
                isPatient ? "caresport-app" : "caresport-workbench",
                settings.publicUrl().resolve(isPatient ? "/app/callback" : "/workbench/callback"),
                person.username(),
                person.password());
    }

    private static String token(RealmLogin tokens, Machine machine, Settings settings) {
        var key = new ClientKeys(settings.home().keys()).file(machine.clientId());
        return tokens.machine(machine.clientId(), key, machine.scopes().toArray(String[]::new));
    }

    private static String all(DemoAccounts accounts) {
        return Stream.concat(
                        accounts.people().stream().map(Person::username),
                        accounts.machines().stream().map(Machine::clientId))
                .collect(Collectors.joining(", "));
    }
}
