package org.conurb.scenarios;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the published figures lie that some tests compare with and the city is derived from.
 *
 * <p>They are no part of the repository. Set {@code CONURB_DATA} to the folder that holds {@code demography}; without
 * it, {@code ../shared/data} beside the repository is looked at.
 */
public final class TestData {

    private static final String VARIABLE = "CONURB_DATA";

    private TestData() {}

    /** The folder of the published figures; it need not exist. */
    public static Path folder() {
        String named = System.getenv(VARIABLE);
        if (named != null && !named.isBlank()) return Path.of(named);
        return repository().toAbsolutePath().getParent().resolve("shared/data");
    }

    /** Whether the published demographic figures are there. */
    public static boolean present() {
        return Files.isDirectory(folder().resolve("demography"));
    }

    /** Said when a test is skipped for want of the figures. */
    public static String absence() {
        return "no published figures in " + folder() + "; set " + VARIABLE + " to their folder";
    }

    /** The root of the repository, from wherever inside it the tests run. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder.resolve("scenarios/greater-manchester"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
