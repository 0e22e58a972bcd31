package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.TableGuide;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the tables of a run hold. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        versionProvider = ConurbCommand.Version.class,
        description = "Tells which tables a run has, and what each column holds, in which unit.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  conurb tables                  # all tables, a line each",
            "  conurb tables zones            # the columns of one",
            "  conurb tables --markdown       # all of it, as docs/tables.md has it"
        })
final class TablesCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TABLE", arity = "0..1", description = "The table to tell about; all if not given.")
    String name;

    @Option(names = "--markdown", description = "Prints a page about all tables in Markdown.")
    boolean markdown;

    @Override
    public Integer call() {
        if (markdown && name != null) {
            throw new ParameterException(
                    spec.commandLine(), "--markdown is a page about all tables; leave out " + name);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(markdown ? TableGuide.markdown() : name == null ? TableGuide.list() : TableGuide.of(table()));
        out.flush();
        return 0;
    }

    private RunTable table() {
        List<String> names =
                Arrays.stream(RunTable.values()).map(RunTable::table).toList();
        int place = names.indexOf(name);
        if (place >= 0) return RunTable.values()[place];
        throw new InputException(List.of(new Problem(
                Path.of("tables"),
                null,
                "",
                "no table '" + name + "'",
                "one of " + String.join(", ", names),
                NearestWord.hint(name, names))));
    }
}
