package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at whole folders. */
final class Folders {

    private Folders() {}

    /** SHA-256 by relative path of all files of a run but its record, which tells threads and timings. */
    static SortedMap<String, String> hashes(Path run) {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (var paths = Files.walk(run)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = run.relativize(path).toString();
                if (!name.equals("run.json")) hashes.put(name, Hashes.of(path));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return hashes;
    }
}
