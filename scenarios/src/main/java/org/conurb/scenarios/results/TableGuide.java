package org.conurb.scenarios.results;

import java.util.ArrayList;
import java.util.List;

/** What the tables of a run hold, in words made from {@link RunTable}: for the prompt, and as the page docs/tables.md. */
public final class TableGuide {

    private static final int WIDTH = 100;

    private TableGuide() {}

    /** All tables in a line each. */
    public static String list() {
        StringBuilder text = new StringBuilder();
        int widest = 0;
        for (RunTable table : RunTable.values())
            widest = Math.max(widest, table.table().length());
        for (RunTable table : RunTable.values()) {
            text.append(row(List.of(table.table()), new int[] {widest}, table.title()));
        }
        return text.toString();
    }

    /** A table with its columns. */
    public static String of(RunTable table) {
        int name = 0;
        int type = 0;
        int unit = 0;
        for (RunTable.Column column : table.columns()) {
            name = Math.max(name, column.name().length());
            type = Math.max(type, column.type().word().length());
            unit = Math.max(unit, column.unit().length());
        }
        StringBuilder text = new StringBuilder();
        text.append(row(List.of(), new int[0], table.table() + ": " + table.title()));
        for (RunTable.Column column : table.columns()) {
            List<String> cells = List.of(column.name(), column.type().word(), column.unit());
            text.append(row(cells, new int[] {name, type, unit}, column.meaning()));
        }
        return text.toString();
    }

    /** Cells side by side and then words, which go on in further lines where they are long. */
    private static String row(List<String> cells, int[] widths, String words) {
        StringBuilder line = new StringBuilder();
        for (int cell = 0; cell < widths.length; cell++) {
            String text = cells.get(cell);
            line.append(text).append(" ".repeat(widths[cell] - text.length() + 2));
        }
        int indent = line.length();
        StringBuilder text = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > indent && line.length() + word.length() > WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(" ".repeat(indent));
            }
            line.append(word).append(' ');
        }
        return text.append(line.toString().stripTrailing()).append('\n').toString();
    }

    /** The page about all tables. */
    public static String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                "# The tables of a run",
                "",
                "Made by `./conurb tables --markdown` from the code that writes the tables, and held to it by a test.",
                "",
                "A run's folder has each table as `tables/TABLE.parquet`; `conurb query` answers SQL over them. In a batch"
                        + " every table has the columns",
                "`scenario` (label), `run` (number), `seed` and one for each varied key in front, and the table `runs` has"
                        + " a row for each run.",
                "Money is in the currency of the city at base-year prices. Figures count the residents that are"
                        + " simulated, those of travel are",
                "scaled up to all; with `populationShare` 1, as without it, these are the same.",
                ""));
        for (RunTable table : RunTable.values()) {
            lines.add("## " + table.table());
            lines.add("");
            lines.add(table.title() + ".");
            lines.add("");
            lines.add("| column | type | unit | meaning |");
            lines.add("|---|---|---|---|");
            for (RunTable.Column column : table.columns()) {
                lines.add("| `" + column.name() + "` | " + column.type().word() + " | " + column.unit() + " | "
                        + column.meaning().replace("|", "\\|") + " |");
            }
            lines.add("");
        }
        lines.remove(lines.size() - 1);
        return String.join("\n", lines) + "\n";
    }
}
