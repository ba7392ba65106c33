package org.caresport.stack.command;

import org.caresport.stack.Settings;
import picocli.CommandLine.Command;

/** The commands; how they are asked for is explained by the launcher script. */
@Command(
        name = "./caresport",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            ShowLog.class,
            Restart.class,
            ReadMail.class,
            PrintToken.class,
            PrintAcls.class,
            PrintEnvironment.class,
            Clients.class,
            ListLetters.class,
            Demo.class,
            Bench.class,
            Supervise.class
        })
public final class Caresport {

    /** As the environment of this process says; where a stack runs, its ports are those that it runs on. */
    static Settings settings() {
        var wanted = Settings.from(Settings.findProject(), System.getenv());
        return wanted.home().isOwned() ? wanted.asStarted() : wanted;
    }
}
