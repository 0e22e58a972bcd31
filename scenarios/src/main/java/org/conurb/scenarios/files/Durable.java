package org.conurb.scenarios.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/**
 * Files and folders that are either whole or not there: written under a temporary name, flushed to the disk, renamed.
 *
 * <p>Whatever goes wrong or is interrupted, no half-written file stands under a final name. A temporary name begins
 * with a dot and ends in {@code .tmp}; leftovers of a crash are removed by {@link #sweep}.
 */
public final class Durable {

    private static final String SUFFIX = ".tmp";

    private Durable() {}

    /** Makes a folder whole: {@code content} fills a temporary one, which then takes the name. */
    public static void folder(Path folder, Consumer<Path> content) {
        Path temporary = temporary(folder);
        try {
            delete(temporary);
            Files.createDirectories(temporary);
            content.accept(temporary);
            flushTree(temporary);
            Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
            flush(folder.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw cleanedUp(temporary, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            throw cleanedUp(temporary, failure);
        }
    }

    /** The failure, once the temporary file or folder is gone. */
    private static RuntimeException cleanedUp(Path temporary, RuntimeException failure) {
        try {
            delete(temporary);
        } catch (UncheckedIOException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        return failure;
    }

    /** Makes a file whole, replacing one of the name. */
    public static void file(Path file, Consumer<Path> content) {
        Path temporary = temporary(file);
        try {
            content.accept(temporary);
            flush(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flush(file.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw cleanedUp(temporary, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            throw cleanedUp(temporary, failure);
        }
    }

    /** Makes a text file whole. */
    public static void text(Path file, String text) {
        file(file, temporary -> {
            try {
                Files.writeString(temporary, text, StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Whether this is a file or folder that was not finished. */
    public static boolean isDraft(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.endsWith(SUFFIX);
    }

    /** Removes what a crash has left under temporary names, directly in the folder. */
    public static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) return;
        try (var entries = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
            for (Path entry : entries) delete(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes a file, or a folder with all that is in it; nothing if it is not there. */
    public static void delete(Path path) {
        if (!Files.exists(path)) return;
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                    if (failure != null) throw failure;
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporary(Path path) {
        return path.resolveSibling("." + path.getFileName() + SUFFIX);
    }

    private static void flushTree(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) flush(path);
        }
    }

    private static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
