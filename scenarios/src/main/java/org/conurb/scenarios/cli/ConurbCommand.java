package org.conurb.scenarios.cli;

import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others. */
@Command(
        name = "conurb",
        description = "Forecasts who will live in a city-region, resident by resident and year by year.",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb run scenarios/greater-manchester/baseline.yaml",
            "  conurb check runs/baseline-seed1",
            "  conurb batch scenarios/greater-manchester/experiments/uncertainty.yaml --dry-run",
            "  conurb query runs/baseline-seed1 \"from zones\"",
            "  conurb import osm town.osm.pbf --out town",
            "  conurb assign --network net.tntp --trips trips.tntp",
            "  conurb help run",
            "%nExit codes: 0 done, 1 the run failed, 2 bad usage or input, 130 stopped with Ctrl-C."
        })
final class ConurbCommand implements Runnable {

    /** Told by the jar; unknown when the classes are run without one. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ConurbCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "conurb " + (version == null ? "(version unknown: not run from its jar)" : version),
                "Java ${java.version} (${java.vendor})"
            };
        }
    }

    @Spec
    CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "When something fails, also show where in the program.")
    boolean debug;

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        String commands = command.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        throw new ParameterException(command, "no command given; there are " + commands);
    }
}
