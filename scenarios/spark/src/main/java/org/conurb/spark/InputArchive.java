package org.conurb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The input files of a batch in one file, which Spark sends along and unpacks. */
final class InputArchive {

    private static final String NAME = "inputs.zip";

    private InputArchive() {}

    /**
     * Writes it.
     *
     * @param root the folder that names in the archive start from
     * @param files files in that folder or below
     * @param into the folder for the archive
     */
    static Path write(Path root, List<Path> files, Path into) {
        Path archive = into.resolve(NAME);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
