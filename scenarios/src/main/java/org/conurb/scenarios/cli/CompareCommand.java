package org.conurb.scenarios.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.conurb.scenarios.compare.ComparePage;
import org.conurb.scenarios.compare.Comparison;
import org.conurb.scenarios.compare.ComparisonTable;
import org.conurb.scenarios.compare.Ensemble;
import org.conurb.scenarios.compare.EnsembleReader;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares policies with a base, run by run with the same seed. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description =
                "Compares runs of policies with runs of a base, paired by seed: what differs, how sure that is, who"
                        + " gains and who loses. Writes compare.html for people who decide, compare.csv and compare.parquet with"
                        + " every figure for researchers.",
        footerHeading = "%nWhere runs are:%n",
        footer = {
            "  runs/homes-seed1               a run",
            "  'runs/homes-seed*'             all runs that match, in quotes so that the shell leaves it alone",
            "  runs/homes                     a folder of runs",
            "  runs/b:homes                   the runs of a batch with this scenario's label",
            "  runs/b:homes:KEY=VALUE         those in which the batch gave KEY this value",
            "  \"More homes=runs/homes-seed1\"  any of these, with a title",
            "%nExamples:%n",
            "  conurb compare 'runs/baseline-seed*' 'runs/homes-seed*'",
            "  conurb compare runs/b:baseline runs/b:homes runs/b:toll --out runs/policies",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input, runs that cannot be compared."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_PERCENT = 100;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE", description = "Where the runs of the base are.")
    String base;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "POLICY", description = "Where those of a policy are.")
    List<String> policies;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for the files (default: runs/POLICY-against-BASE). Those of an earlier comparison"
                    + " are replaced.")
    Path out;

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            description = "Confidence of the intervals (default: ${DEFAULT-VALUE}).")
    double confidence = 95;

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            description =
                    "Wished half-width of an interval, in per cent of the difference, for which the seeds needed are"
                            + " told (default: ${DEFAULT-VALUE}).")
    double precision = 10;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to compute with (default: the processors).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Prints a summary as JSON.")
    boolean json;

    @Override
    public Integer call() {
        if (threads < 1) throw usage("--threads is " + threads + "; it should be at least 1");
        if (!(confidence > 0 && confidence < MOST_PERCENT)) {
            throw usage("--confidence is " + confidence + "; it should be above 0 and below 100");
        }
        if (!(precision > 0)) throw usage("--precision is " + precision + "; it should be above 0");
        Ensemble given = EnsembleReader.read(base);
        List<Ensemble> ofPolicies = policies.stream().map(EnsembleReader::read).toList();
        Ensemble ofBase = titled(given, ofPolicies);
        refuseSameNames(ofPolicies);
        List<Comparison> comparisons = new ArrayList<>();
        var settings = new Comparison.Settings(confidence / MOST_PERCENT, precision / MOST_PERCENT, threads);
        for (Ensemble policy : ofPolicies) {
            comparisons.add(Comparison.of(ofBase, titled(policy, List.of(given)), settings));
        }
        List<Path> files = write(comparisons);
        PrintWriter standard = spec.commandLine().getOut();
        if (json) CompareJson.print(comparisons, files, standard);
        else CompareText.print(comparisons, files, standard);
        standard.flush();
        return 0;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Runs that were changed with {@code --set} share their scenario's title; then their names tell more. */
    private static Ensemble titled(Ensemble ensemble, List<Ensemble> others) {
        boolean isShared = others.stream().anyMatch(other -> other.title().equals(ensemble.title()));
        return isShared ? ensemble.withTitle(Words.capital(ensemble.name().replace('-', ' '))) : ensemble;
    }

    private static void refuseSameNames(List<Ensemble> policies) {
        Set<String> names = new HashSet<>();
        for (Ensemble policy : policies) {
            if (names.add(policy.name())) continue;
            throw new InputException(List.of(new Problem(
                    Path.of(policy.given()),
                    null,
                    "",
                    "a second policy by the name of " + policy.name(),
                    "policies with names of their own",
                    "give one as in \"More homes=" + policy.given() + "\"")));
        }
    }

    private List<Path> write(List<Comparison> comparisons) {
        Ensemble first = comparisons.get(0).policy();
        String name = comparisons.size() == 1 ? first.name() : "policies";
        Path folder = out == null
                ? Path.of("runs", name + "-against-" + comparisons.get(0).base().name())
                : out;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<Path> files = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            String suffix =
                    comparisons.size() == 1 ? "" : "-" + comparison.policy().name();
            files.add(folder.resolve("compare" + suffix + ".html"));
            Durable.text(files.get(files.size() - 1), ComparePage.html(comparison));
        }
        for (String kind : List.of("csv", "parquet")) {
            Path file = folder.resolve("compare." + kind);
            Durable.file(file, draft -> ComparisonTable.write(comparisons, kind, draft));
            files.add(file);
        }
        return files;
    }
}
