package org.conurb.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.run.RunException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A command of a module that is not on the class path: the help lists it, and who calls it is told how to get it. */
@Command(mixinStandardHelpOptions = true, versionProvider = ConurbCommand.Version.class)
final class AbsentCommand implements Runnable {

    private final String name;
    private final String does;

    @Unmatched
    List<String> arguments = new ArrayList<>();

    AbsentCommand(String name, String does) {
        this.name = name;
        this.does = does;
    }

    String name() {
        return name;
    }

    /** The command as the program takes it, whatever follows its name. */
    CommandLine line() {
        CommandLine line = new CommandLine(this);
        line.getCommandSpec()
                .usageMessage()
                .description(does)
                .footer("%nThis jar is without it.%n%nExample:%n  ./conurb " + name
                        + " --help   # in Conurb's repository: builds what it needs");
        return line;
    }

    @Override
    public void run() {
        throw new RunException(name + " is not in this jar; ./conurb " + name
                + " in Conurb's repository builds what it needs and starts it");
    }
}
