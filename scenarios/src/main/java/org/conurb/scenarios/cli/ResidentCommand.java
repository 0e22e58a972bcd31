package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.conurb.scenarios.lives.Life;
import org.conurb.scenarios.lives.LifeTables;
import org.conurb.scenarios.lives.ListedLife;
import org.conurb.scenarios.lives.Story;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the life of a simulated resident. */
@Command(
        name = "resident",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Tells the life of a simulated resident of a run: birth, school, jobs, partners, moves, days."
                + " Without WHO it lists the dozen residents whom every run follows. A run with lifeEvents: all records"
                + " everybody.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb resident runs/look                        # who is followed",
            "  conurb resident runs/look driver                 # one of them, by part",
            "  conurb resident runs/look 2615359680562614803    # by id",
            "  conurb resident runs/look driver --json",
            "  conurb resident runs/look --list                 # ids of all who can be asked about",
            "%nExit codes: 0 done, 1 failed, 2 bad usage or input."
        })
final class ResidentCommand implements Callable<Integer> {

    private static final String ID = "\\d{1,19}";

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The folder of a finished run.")
    Path run;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHO",
            description = "The id of a resident, or the part of one who is followed, such as driver.")
    String who;

    @Option(names = "--list", description = "Lists the ids of all of whom there is a record, one a line.")
    boolean list;

    @Option(names = "--json", description = "Prints JSON. Ids are strings, as many readers spoil long numbers.")
    boolean json;

    @Override
    public Integer call() {
        if (list && who != null) {
            throw new ParameterException(spec.commandLine(), "--list and WHO exclude each other");
        }
        if (TableFiles.in(run).isBatch()) {
            throw refused("a batch of runs", "one run", "name the folder of a run that keeps its snapshots");
        }
        try (LifeTables tables = new LifeTables(run)) {
            if (!tables.hasLives()) {
                throw refused(
                        "a run without life events",
                        "one with lifeEvents: picked, as is the default, or all",
                        "run it again with --set lifeEvents=picked");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (list) printIds(tables, out);
            else if (who == null) printFollowed(tables, out);
            else printLife(tables, out);
            out.flush();
        }
        return 0;
    }

    private InputException refused(String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(run, null, "", found, expected, remedy)));
    }

    private void printIds(LifeTables tables, PrintWriter out) {
        if (json) LifeJson.ids(tables, out);
        else tables.ids(out::println);
    }

    private void printFollowed(LifeTables tables, PrintWriter out) {
        if (json) LifeJson.followed(tables.followed(), tables.places(), out);
        else LifePrint.followed(tables.followed(), tables.places(), run, out);
    }

    private void printLife(LifeTables tables, PrintWriter out) {
        Life life = find(tables);
        var chapters = Story.tell(life, tables.places());
        if (json) LifeJson.life(life, chapters, out);
        else LifePrint.life(life, chapters, out);
    }

    private Life find(LifeTables tables) {
        List<ListedLife> followed = tables.followed();
        for (ListedLife each : followed) {
            if (each.part().equals(who)) return tables.find(each.id()).orElseThrow();
        }
        Optional<Long> id = id();
        Optional<Life> life = id.flatMap(tables::find);
        return life.orElseThrow(() -> unknown(tables, followed, id));
    }

    private Optional<Long> id() {
        if (!who.matches(ID)) return Optional.empty();
        try {
            return Optional.of(Long.parseLong(who));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private InputException unknown(LifeTables tables, List<ListedLife> followed, Optional<Long> id) {
        if (id.isPresent() && tables.isResident(id.get())) {
            return refused(
                    "no record of resident " + who + ", who lived in the city but was not followed",
                    "one of those whom '" + spec.qualifiedName() + " " + run + "' lists",
                    "run it again with --set lifeEvents=all to record everybody");
        }
        List<String> parts = new ArrayList<>();
        followed.forEach(each -> parts.add(each.part()));
        String near = who.matches(ID)
                ? tables.nearest(who)
                        .map(each -> "did you mean '" + each + "'?")
                        .orElse("")
                : NearestWord.hint(who, parts);
        String remedy = near.isEmpty() ? "--list names all of whom there is a record" : near;
        return refused("no resident '" + who + "'", "an id, or one of " + String.join(", ", parts), remedy);
    }
}
