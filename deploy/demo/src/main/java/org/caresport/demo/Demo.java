package org.caresport.demo;

import java.time.Duration;
import java.time.Instant;
import org.caresport.demo.client.Unexpected;
import org.caresport.demo.story.BentAct;
import org.caresport.demo.story.Cast;
import org.caresport.demo.story.MainJob;
import org.caresport.demo.story.Narrator;
import org.caresport.demo.story.Words;
import org.caresport.stack.StackException;
import org.caresport.stack.identity.IdentityException;

/** Plays the main job and three bent stories on a running platform and prints it; exits 1 when a step does not happen, 2 for wrong options. */
public final class Demo {

    private Demo() {}

    public static void main(String... arguments) {
        try {
            play(Settings.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Settings.USAGE);
            System.exit(2);
        } catch (Unexpected | IdentityException | StackException e) {
            System.err.println("\n      ✗ " + e.getMessage());
            System.exit(1);
        }
    }

    private static void play(Settings settings) {
        var start = Instant.now();
        var cast = Cast.of(settings);
        var narrator = new Narrator(System.out, settings.language());
        new MainJob(cast, narrator).play();
        new BentAct(cast, narrator).play();
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.println("\n" + ending(seconds, settings).in(settings.language()));
    }

    /** Where each of them sees what has just happened. */
    private static Words ending(double seconds, Settings settings) {
        return new Words("""
                From the EHR to the first session and back, and three ways that were not straight, in %1$.1f s. Everything \
                stays as it is: look around, password %3$s

                  broker.anna            %2$s/workbench
                  patient.johanna        %2$s/app
                  provider.wandelclub    %2$s/club
                  privacy.peter          %2$s/privacy
                  admin.ada              %2$s/admin
                  everybody              %2$s/activities""".formatted(seconds, settings.gateway(), settings.password()), """
                Van het HIS naar de eerste les en terug, en drie wegen met een bocht, in %1$.1f s. Alles blijft staan: \
                kijk rond, wachtwoord %3$s

                  broker.anna            %2$s/workbench
                  patient.johanna        %2$s/app
                  provider.wandelclub    %2$s/club
                  privacy.peter          %2$s/privacy
                  admin.ada              %2$s/admin
                  iedereen               %2$s/activities""".formatted(
                        seconds, settings.gateway(), settings.password()));
    }
}
