package org.conurb.scenarios.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folders in a folder that are named after a year, such as the snapshots of a run. */
public final class YearFolders {

    private static final Pattern YEAR = Pattern.compile("\\d{1,5}");

    private YearFolders() {}

    /** The years, rising; none where there is no such folder. */
    public static List<Integer> in(Path parent) {
        List<Integer> years = new ArrayList<>();
        if (!Files.isDirectory(parent)) return years;
        try (var entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (YEAR.matcher(name).matches()) years.add(Integer.valueOf(name));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        years.sort(null);
        return years;
    }

    /** The folder of the last year; empty if there is none. */
    public static Optional<Path> newest(Path parent) {
        List<Integer> years = in(parent);
        if (years.isEmpty()) return Optional.empty();
        return Optional.of(parent.resolve(Integer.toString(years.get(years.size() - 1))));
    }
}
