package org.caresport.stack.command;

import picocli.CommandLine.Command;

/** The machines that may log in. */
@Command(name = "client", subcommands = AddClient.class)
final class Clients {}
