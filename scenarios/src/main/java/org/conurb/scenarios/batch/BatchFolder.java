package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.run.RunException;

/**
 * The folder of a batch: where everything is, and who may work in it.
 *
 * <p>A finished run stands in {@code parts/}, under the SHA-256 of its inputs, until all are joined. A batch works alone
 * in its folder; those that do a share of it each work side by side, and the last of them joins.
 */
final class BatchFolder implements AutoCloseable {

    private final Path root;
    private FileChannel lockFile;
    private FileLock lock;

    BatchFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path record() {
        return root.resolve("batch.json");
    }

    Path experiment() {
        return root.resolve("experiment.yaml");
    }

    Path runs() {
        return root.resolve("runs.parquet");
    }

    Path tables() {
        return root.resolve("tables");
    }

    Path parts() {
        return root.resolve("parts");
    }

    Path part(String inputHash) {
        return parts().resolve(inputHash);
    }

    Path failed() {
        return root.resolve("failed");
    }

    /** Where a worker says what is no report. */
    Path workerLog(int worker) {
        return root.resolve(".worker-" + ProcessHandle.current().pid() + "-" + worker + ".log.tmp");
    }

    /** Whether there is a batch here, begun or finished. */
    boolean exists() {
        return Files.isRegularFile(record());
    }

    /** Refuses a folder that holds something else. */
    void refuseForeign() {
        if (exists() || !Files.exists(root)) return;
        try (Stream<Path> entries = Files.isDirectory(root) ? Files.list(root) : Stream.of(root)) {
            boolean isOurs = entries.allMatch(entry -> entry.equals(lockPath())
                    || entry.equals(parts())
                    || entry.equals(failed())
                    || entry.equals(experiment())
                    || Durable.isDraft(entry));
            if (isOurs) return; // of a batch that was killed before it had written its record
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new RunException(root + " exists and holds no batch; take another folder with --out");
    }

    /**
     * Makes the folders and takes the lock; refuses if another process is at work here.
     *
     * @param isShare whether others may do their shares at the same time
     */
    void open(boolean isShare) {
        try {
            Files.createDirectories(parts());
            lockFile = FileChannel.open(
                    lockPath(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = lockFile.tryLock(0, Long.MAX_VALUE, isShare);
            if (lock == null) {
                lockFile.close();
                throw new RunException(
                        "another process is working in " + root + "; wait for it or take another folder with --out");
            }
            if (isShare) return; // drafts may be those of the others
            Durable.sweep(root);
            Durable.sweep(parts());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the folder for oneself after a share is done; false if others are still at their shares. */
    boolean alone() {
        try {
            lock.release();
            FileLock whole = lockFile.tryLock();
            if (whole == null) return false;
            lock = whole;
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Never removed: whoever waits for it must find the same file. */
    private Path lockPath() {
        return root.resolve(".lock");
    }

    /** The input hashes of the finished runs that stand in parts. */
    SortedSet<String> finishedParts() {
        SortedSet<String> hashes = new TreeSet<>();
        if (!Files.isDirectory(parts())) return hashes;
        try (var entries = Files.newDirectoryStream(parts())) {
            for (Path entry : entries) {
                if (!Durable.isDraft(entry)) hashes.add(entry.getFileName().toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return hashes;
    }

    @Override
    public void close() {
        if (lockFile == null) return;
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
