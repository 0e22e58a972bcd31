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

    /** The files that are not the same in both, in words; empty if all are. */
    static String differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        java.util.SortedSet<String> differing = new java.util.TreeSet<>(one.keySet());
        differing.addAll(other.keySet());
        differing.removeIf(file -> one.containsKey(file) && one.get(file).equals(other.get(file)));
        return String.join(", ", differing);
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
