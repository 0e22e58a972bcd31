package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;

/** Residents and households one by one. */
public final class Microdata {
    private Microdata() {}

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("residents.parquet")) || Files.exists(folder.resolve("residents.csv"));
    }
}
