package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line put together: commands, help, what to say when something fails, exit codes. */
final class Prompt {

    private static final int HELP_WIDTH = 100;

    private final CommandLine commands;
    private final ConurbCommand conurb = new ConurbCommand();
    private final PrintWriter err;

    Prompt(Services services, PrintWriter out, PrintWriter err, Terminal terminal) {
        this.err = err;
        commands = new CommandLine(conurb)
                .addSubcommand(new RunCommand(services, terminal))
                .addSubcommand(new BatchCommand(terminal))
                .addSubcommand(new WorkerCommand())
                .addSubcommand(new CheckCommand(services))
                .addSubcommand(new NewCommand(services))
                .addSubcommand(new CompareCommand())
                .addSubcommand(new QueryCommand())
                .addSubcommand(new TablesCommand())
                .addSubcommand(new ResidentCommand())
                .addSubcommand(new AssignCommand())
                .addSubcommand(new MobsimCommand())
                .addSubcommand(new RouteCommand())
                .addSubcommand(new SkimCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(completion());
        addCommandsOfOthers();
        addAbsentCommands();
        commands.setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((exception, arguments) -> wrongUsage(exception))
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> new Failure(exception, conurb.debug).tell(err));
    }

    /** Those of other modules on the class path. */
    private void addCommandsOfOthers() {
        for (CommandProvider provider : ServiceLoader.load(CommandProvider.class)) {
            for (Object each : provider.commands()) {
                CommandLine command = new CommandLine(each);
                command.getCommandSpec().versionProvider(new ConurbCommand.Version());
                commands.addSubcommand(command);
            }
        }
    }

    /** What is listed in any case: the commands of the module viz, though it is not on the class path. */
    private void addAbsentCommands() {
        for (AbsentCommand each : CommandsOfViz.absent()) {
            if (!commands.getSubcommands().containsKey(each.name())) commands.addSubcommand(each.name(), each.line());
        }
    }

    private static CommandLine completion() {
        CommandLine command = new CommandLine(new GenerateCompletion());
        command.getCommandSpec()
                .versionProvider(new ConurbCommand.Version())
                .usageMessage()
                .footer("%nExample:%n  source <(./conurb generate-completion)   # completes 'conurb' in this shell");
        return command;
    }

    /** Runs a command; the exit code. */
    int execute(String... arguments) {
        try {
            return commands.execute(arguments);
        } catch (Error error) { // memory that ran out, above all; whatever it is, the person at the prompt is told
            return new Failure(error, conurb.debug).tell(err);
        }
    }

    private int wrongUsage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        err.println(name + ": " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println("'" + name + " --help' shows how it is used.");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }
}
