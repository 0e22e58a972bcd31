package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.scenarios.batch.Batch;
import org.conurb.scenarios.batch.BatchListener;
import org.conurb.scenarios.batch.BatchOptions;
import org.conurb.scenarios.batch.Experiment;
import org.conurb.scenarios.batch.ExperimentReader;
import org.conurb.scenarios.batch.Outcome;
import org.conurb.scenarios.batch.Plan;
import org.conurb.scenarios.batch.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does all runs of an experiment. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Does all runs of an experiment side by side and joins their results. The same call goes on where"
                + " it was stopped; a finished run is not repeated.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb batch scenarios/greater-manchester/experiments/uncertainty.yaml --dry-run",
            "  conurb batch growth.yaml --jobs 8 --memory 12g",
            "  conurb batch growth.yaml --index 3 --of 10      # a tenth of the runs, for instance in a job array",
            "  conurb batch growth.yaml --merge --from part-0 --from part-1",
            "  conurb batch growth.yaml --on spark://host:7077 --out /shared/growth",
            "%nExit codes: 0 all runs are done, 1 some failed, 2 bad usage or input, 130 stopped with Ctrl-C."
        })
final class BatchCommand implements Callable<Integer> {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgtKMGT])");
    private static final String UNITS = "kmgt";
    private static final int BITS_OF_A_UNIT = 10;

    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file (YAML).")
    Path experimentFile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder of results (default: batches/NAME); with --on, a folder that all machines share, or"
                            + " an address such as hdfs://HOST/FOLDER.")
    String out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Processes side by side (default: as many as processors and memory allow).")
    int jobs;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of each run (default: the processors, shared out). Results do not depend on it.")
    int threads;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "What all processes together may take, such as 12g (default: half of the machine's memory).")
    String memory;

    @Option(
            names = "--retry",
            paramLabel = "K",
            description = "How often a run that failed is tried again (default: ${DEFAULT-VALUE}).")
    int retries = 1;

    @Mixin
    SettingOptions settings = new SettingOptions();

    @Option(names = "--years", paramLabel = "N", description = "Simulates N years instead of all.")
    Integer years;

    @Option(names = "--index", paramLabel = "I", description = "Does share I, from 0, of the shares of --of.")
    Integer index;

    @Option(names = "--of", paramLabel = "N", description = "How many shares there are.")
    Integer of;

    @Option(names = "--merge", description = "Does no run, but joins the results of those that are finished.")
    boolean merge;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "With --merge: another folder in which a share was done. May be given many times.")
    List<Path> others = new ArrayList<>();

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--drop", description = "Lets go of finished runs that the experiment no longer asks for.")
    boolean drop;

    @Option(names = "--dry-run", description = "Checks everything and shows the plan, without a run.")
    boolean dryRun;

    @Option(names = "--json", description = "Prints one JSON object per line: the plan, progress, the outcome.")
    boolean json;

    @Option(names = "--quiet", description = "Prints nothing but errors.")
    boolean quiet;

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseBadOptions();
        PrintWriter err = spec.commandLine().getErr();
        BatchListener listener = listener(spec.commandLine().getOut(), err);
        if (!json && !quiet) err.println("Reading scenarios and cities");
        err.flush();
        Experiment experiment = ExperimentReader.read(experimentFile, settings.list(), years);
        Plan plan = Planner.plan(experiment);
        Path folder = cluster.folder(out, experiment.name());
        BatchOptions options = options(folder);
        if (dryRun) {
            Batch.dryRun(plan, options, listener);
            return 0;
        }
        Interruption interruption = Interruption.watchFor(err, folder.resolve("parts"), Call.of(spec));
        try {
            Outcome outcome = merge ? Batch.merge(plan, options, others, listener) : Batch.run(plan, options, listener);
            return outcome.failed().isEmpty() ? 0 : 1;
        } finally {
            interruption.close();
        }
    }

    private BatchOptions options(Path folder) {
        return new BatchOptions(
                folder,
                jobs,
                threads,
                memory == null ? 0 : bytes(),
                retries,
                index == null ? null : new BatchOptions.Share(index, of),
                drop,
                cluster.options(out),
                List.of(Main.class.getName(), WorkerCommand.NAME),
                Call.of(spec));
    }

    private void refuseBadOptions() {
        if (jobs < 0 || isGiven("--jobs") && jobs == 0) throw usage("--jobs is " + jobs + "; it should be at least 1");
        if (threads < 0 || isGiven("--threads") && threads == 0) {
            throw usage("--threads is " + threads + "; it should be at least 1");
        }
        if (retries < 0) throw usage("--retry is " + retries + "; it should be at least 0");
        if (years != null && years < 1) throw usage("--years is " + years + "; it should be at least 1");
        if ((index == null) != (of == null)) throw usage("--index and --of go together");
        if (index != null && (of < 1 || index < 0 || index >= of)) {
            throw usage("--index is " + index + " and --of " + of + "; the index should be from 0 to one below --of");
        }
        if (index != null && merge) throw usage("--merge joins all shares; leave out --index and --of");
        if (!others.isEmpty() && !merge) throw usage("--from goes with --merge");
        if (json && quiet) throw usage("--json and --quiet exclude each other");
        if (memory != null) bytes();
        cluster.options(out);
        if (cluster.isGiven()) refuseOnCluster();
    }

    private void refuseOnCluster() {
        if (memory != null) {
            throw usage(
                    "--memory is about this machine; with --on, --conf spark.executor.memory=… tells what a run gets");
        }
        if (index != null) throw usage("--index and --of share runs out by hand; leave them out with --on");
        if (merge) throw usage("--merge does no run; leave out --on");
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private long bytes() {
        Matcher size = SIZE.matcher(memory);
        if (!size.matches()) throw usage("--memory is " + memory + "; it should be a size such as 800m or 12g");
        int unit = UNITS.indexOf(Character.toLowerCase(size.group(2).charAt(0))) + 1;
        return Long.parseLong(size.group(1)) << BITS_OF_A_UNIT * unit;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private BatchListener listener(PrintWriter standard, PrintWriter err) {
        if (quiet) return BatchListener.SILENT;
        if (json) return new BatchJson(standard);
        return new BatchText(standard, err, terminal.err());
    }
}
