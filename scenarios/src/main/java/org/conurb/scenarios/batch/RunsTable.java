package org.conurb.scenarios.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conurb.scenarios.batch.Experiment.Choice;
import org.conurb.scenarios.format.CsvFault;
import org.conurb.scenarios.format.CsvReader;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problems;

/**
 * A table of runs: a column for each dotted key, whose cells are values as for {@code --set}, and two that may be there:
 * {@code scenario}, the label of a base scenario, and {@code seed}. An empty cell leaves the scenario's own value.
 */
final class RunsTable {

    private static final String SCENARIO = "scenario";
    private static final String SEED = "seed";

    private final FileProblems problems;
    private final List<String> labels;
    private final List<String> header = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private RunsTable(FileProblems problems, List<String> labels) {
        this.problems = problems;
        this.labels = labels;
    }

    /**
     * A row.
     *
     * @param label the scenario's label; null for all scenarios
     * @param seed the seed; null for those of the experiment
     * @param choices the values, by key
     */
    record Row(String label, Long seed, List<Choice> choices) {}

    /** The rows of a table; {@code labels} are those of the base scenarios. */
    static List<Row> read(Path file, List<String> labels, Problems all) {
        FileProblems problems = new FileProblems(file, all);
        RunsTable table = new RunsTable(problems, labels);
        if (!Files.isRegularFile(file)) {
            problems.add(null, "", "no such file", "a table of runs (CSV)", "");
            return List.of();
        }
        try (CsvReader reader = new CsvReader(new BufferedInputStream(Files.newInputStream(file)))) {
            table.read(reader);
        } catch (CsvFault fault) {
            problems.add(fault.line(), "", fault.getMessage(), fault.expected(), "");
        } catch (IOException failure) {
            problems.add(null, "", "a file that cannot be read (" + failure + ")", "a table", "check its permissions");
        }
        problems.close();
        return table.rows;
    }

    private void read(CsvReader reader) throws IOException, CsvFault {
        if (!reader.next()) {
            problems.add(null, "", "an empty file", "a header and a row for each run", "");
            return;
        }
        readHeader(reader);
        if (!problems.isEmpty()) return;
        while (reader.next()) {
            if (reader.cells() == header.size()) {
                readRow(reader);
            } else {
                String found = reader.cells() + " cells";
                problems.add(reader.line(), "", found, header.size() + " as in the header", "check commas and quotes");
            }
        }
        if (rows.isEmpty()) problems.add(null, "", "a header and no rows", "a row for each run", "");
    }

    private void readHeader(CsvReader reader) throws CsvFault {
        Set<String> seen = new HashSet<>();
        for (int cell = 0; cell < reader.cells(); cell++) {
            String name = reader.cell(cell).strip();
            if (name.isEmpty()) problems.add(reader.line(), "", "a column without a name", "a dotted key", "");
            if (!seen.add(name)) problems.add(reader.line(), name, "the column a second time", "each column once", "");
            header.add(name);
        }
    }

    private void readRow(CsvReader reader) throws CsvFault {
        String label = null;
        Long seed = null;
        List<Choice> choices = new ArrayList<>();
        for (int cell = 0; cell < header.size(); cell++) {
            String key = header.get(cell);
            String text = reader.cell(cell).strip();
            if (text.isEmpty()) continue;
            switch (key) {
                case SCENARIO -> label = label(text, reader.line());
                case SEED -> seed = seed(text, reader.line());
                default -> value(key, text, reader.line(), choices);
            }
        }
        rows.add(new Row(label, seed, choices));
    }

    private String label(String text, int line) {
        if (!labels.contains(text)) {
            String expected = "one of " + String.join(", ", labels);
            problems.add(line, SCENARIO, "'" + text + "'", expected, NearestWord.hint(text, labels));
        }
        return text;
    }

    private Long seed(String text, int line) {
        if (text.matches("\\d{1,15}")) return Long.valueOf(text);
        problems.add(line, SEED, "'" + text + "'", "a whole number of at least 0", "");
        return null;
    }

    private void value(String key, String text, int line, List<Choice> choices) {
        Problems ofValue = new Problems();
        YamlReader.parse(problems.file(), text, ofValue).ifPresent(node -> choices.add(new Choice(key, node.json())));
        ofValue.list()
                .forEach(problem -> problems.add(line, key, problem.found(), problem.expected(), problem.remedy()));
    }
}
