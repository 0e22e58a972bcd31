package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.scenarios.lives.Chapter;
import org.conurb.scenarios.lives.Life;
import org.conurb.scenarios.lives.ListedLife;
import org.conurb.scenarios.lives.Places;

/** Lives as people read them at a prompt, at most 100 columns wide. */
final class LifePrint {

    private static final int WIDTH = 100;
    private static final String LINE = "%-14s  %-19s  %-3s  %4s  %-18s  %s%n";
    private static final int WIDEST_AREA = 18;
    private static final String INDENT = " ".repeat(11); // year, age and the gaps after them

    private LifePrint() {}

    static void followed(List<ListedLife> followed, Places places, Path run, PrintWriter out) {
        out.printf(Locale.ROOT, LINE, "Part", "Id", "Sex", "Born", "Area at first", "Record");
        out.println("-".repeat(WIDTH - 10));
        for (ListedLife each : followed) {
            String area = places.area(each.zone());
            if (area.length() > WIDEST_AREA) area = area.substring(0, WIDEST_AREA - 1) + "…";
            out.printf(
                    Locale.ROOT,
                    LINE,
                    each.part(),
                    each.id(),
                    each.sex(),
                    each.birthYear(),
                    area,
                    each.firstYear() + "-" + each.lastYear() + end(each));
        }
        out.println();
        out.println("These are simulated people, one chosen for each part. 'conurb resident " + run + " "
                + (followed.isEmpty() ? "ID" : followed.get(0).part()) + "' tells a life.");
    }

    private static String end(ListedLife life) {
        return switch (life.end()) {
            case "died" -> ", then died";
            case "left" -> ", then left";
            default -> "";
        };
    }

    static void life(Life life, List<Chapter> chapters, PrintWriter out) {
        String part = life.part().isEmpty() ? "" : " (" + life.part() + ")";
        out.println("Resident " + life.id() + part + ", " + life.who() + " born in " + life.birthYear()
                + ". A simulated person.");
        out.println();
        for (Chapter chapter : chapters) {
            String head = String.format(Locale.ROOT, "%4d  %3d  ", chapter.year(), chapter.age());
            for (String line : wrapped(chapter.text())) {
                out.println(head + line);
                head = INDENT;
            }
        }
        out.println();
        out.println("Years run to mid-year; the second column is the age. Money is at base-year prices.");
    }

    /** Lines of words that are no longer than what is left beside the year. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH - INDENT.length()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
