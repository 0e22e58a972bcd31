package org.conurb.scenarios.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * Finds the runs that someone means: {@code [NAME=]WHERE}, in which WHERE is a run's folder, a folder of such, several of
 * them with commas between, a pattern with {@code *}, or {@code BATCH:LABEL} with further {@code :KEY=VALUE}.
 */
public final class EnsembleReader {

    private final String given;

    private EnsembleReader(String given) {
        this.given = given;
    }

    /** The runs that are meant; throws an {@code InputException} that says what is wrong with them. */
    public static Ensemble read(String given) {
        int equals = given.indexOf('=');
        String before = equals < 0 ? "/" : given.substring(0, equals);
        if (before.isBlank() || before.matches(".*[/:\\\\].*")) return new EnsembleReader(given).ensemble(given);
        Ensemble ensemble = new EnsembleReader(given).ensemble(given.substring(equals + 1));
        return ensemble.called(slug(before), before.strip());
    }

    /** A short name for files: letters, digits and hyphens. */
    static String slug(String title) {
        String slug = title.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        slug = slug.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "policy" : slug;
    }

    private Ensemble ensemble(String where) {
        BatchRuns batch = BatchRuns.find(where);
        if (batch != null) return batch.ensemble(given);
        List<Path> folders = new ArrayList<>();
        for (String part : where.split(",")) folders.addAll(folders(part.strip()));
        return RunFolders.ensemble(given, folders);
    }

    private List<Path> folders(String part) {
        if (part.contains("*") || part.contains("?") || part.contains("[")) return matching(part);
        Path folder = Path.of(part);
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve("run.json"))) return List.of(folder);
        if (Files.exists(folder.resolve("runs.parquet")))
            throw refused("a batch among run folders", "BATCH:LABEL alone");
        List<Path> inside = list(folder);
        inside.removeIf(each -> !Files.exists(each.resolve("run.json")));
        return inside.isEmpty() ? List.of(folder) : inside;
    }

    private List<Path> matching(String pattern) {
        String slashed = pattern.replace('\\', '/');
        int slash = slashed.lastIndexOf('/');
        Path parent = Path.of(slash < 0 ? "." : slash == 0 ? "/" : slashed.substring(0, slash));
        if (parent.toString().contains("*")) {
            throw refused("a pattern in the middle of a path", "patterns in its last part only");
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed.substring(slash + 1));
        List<Path> found = Files.isDirectory(parent) ? list(parent) : new ArrayList<>();
        found.removeIf(each -> !matcher.matches(each.getFileName()) || !Files.exists(each.resolve("run.json")));
        if (found.isEmpty()) throw refused("no run that matches", "run folders");
        return found;
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return new ArrayList<>(entries.sorted().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private InputException refused(String found, String expected) {
        return new InputException(List.of(new Problem(Path.of(given), null, "", found, expected, "")));
    }

    /** Sorts runs by seed; refuses two of the same. */
    static List<Ensemble.Run> bySeed(String given, List<Ensemble.Run> runs, String remedy) {
        List<Ensemble.Run> sorted = new ArrayList<>(runs);
        sorted.sort(java.util.Comparator.comparingLong(Ensemble.Run::seed));
        for (int run = 1; run < sorted.size(); run++) {
            if (sorted.get(run).seed() != sorted.get(run - 1).seed()) continue;
            String found = "more than one run with seed " + sorted.get(run).seed();
            throw new InputException(
                    List.of(new Problem(Path.of(given), null, "", found, "runs of one scenario, a seed each", remedy)));
        }
        return sorted;
    }
}
