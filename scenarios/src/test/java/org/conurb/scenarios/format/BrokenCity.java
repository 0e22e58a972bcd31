package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/** A city folder in which a test breaks something and then looks at what the reader says. */
final class BrokenCity {

    private final Path folder;

    private BrokenCity(Path folder) {
        this.folder = folder;
    }

    /** The test city, written to this folder. */
    static BrokenCity write(Path folder) {
        return new BrokenCity(TestCity.write(folder, 2_000));
    }

    /** A city folder that is there already. */
    static BrokenCity in(Path folder) {
        return new BrokenCity(folder);
    }

    Path folder() {
        return folder;
    }

    /** Replaces the first occurrence of a text that must be there. */
    BrokenCity change(String file, String from, String to) {
        String text = text(file);
        assertTrue(text.contains(from), () -> file + " has no " + from);
        int place = text.indexOf(from);
        return write(file, text.substring(0, place) + to + text.substring(place + from.length()));
    }

    BrokenCity write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    BrokenCity write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    BrokenCity delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that the reader finds, one text each, files named within the folder. */
    List<String> problems() {
        return texts(assertThrows(InputException.class, () -> CityReader.read(folder)));
    }

    List<String> texts(InputException refusal) {
        return refusal.problems().stream()
                .map(Problem::text)
                .map(text -> text.replace(folder + "/", "").replace(folder.toString(), "city"))
                .toList();
    }

    /** The only thing that the reader finds. */
    String problem() {
        List<String> problems = problems();
        assertTrue(problems.size() == 1, () -> String.join("\n", problems));
        return problems.get(0);
    }
}
