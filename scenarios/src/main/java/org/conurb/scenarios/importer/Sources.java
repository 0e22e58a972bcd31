package org.conurb.scenarios.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/** The files that a network was read from, with their fingerprints. */
final class Sources {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final List<String> TABLES =
            List.of("config.csv", "node.csv", "link.csv", "movement.csv", "geometry.csv");

    private Sources() {}

    /**
     * One file.
     *
     * @param name its name without its folder
     * @param bytes its length
     * @param sha256 SHA-256 of its bytes, in hexadecimal
     */
    record Source(String name, long bytes, String sha256) {}

    /** The files behind a path that {@link NetworkFile} can read. */
    static List<Source> of(Path path) {
        if (Files.isDirectory(path)) return tables(path);
        return switch (NetworkKind.of(path)) {
            case GMNS -> tables(path.toAbsolutePath().getParent());
            case TNTP ->
                Stream.concat(Stream.of(path), TntpFiles.nodesBeside(path).stream())
                        .map(Sources::source)
                        .toList();
            default -> List.of(source(path));
        };
    }

    private static List<Source> tables(Path folder) {
        return TABLES.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .map(Sources::source)
                .toList();
    }

    private static Source source(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int got = input.read(buffer); got >= 0; got = input.read(buffer)) {
                digest.update(buffer, 0, got);
                bytes += got;
            }
            return new Source(
                    file.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            String found = "a file that cannot be read (" + failure + ")";
            throw new InputException(List.of(new Problem(file, null, "", found, "a road network", "")));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
