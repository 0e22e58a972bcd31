package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.files.YearFolders;

/**
 * The folder of a run: where everything is, which years are there, and how a year or a snapshot is added whole.
 *
 * <p>While a run goes, each year has a folder of its own under {@code years/}; at the end they become the tables, and
 * the years disappear. Snapshots stay. One process at a time works in a folder: it holds a lock.
 */
final class RunFolder implements AutoCloseable {

    private final Path root;
    private FileChannel lockFile;

    RunFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path record() {
        return root.resolve("run.json");
    }

    Path scenario() {
        return root.resolve("scenario.yaml");
    }

    Path report() {
        return root.resolve("report.html");
    }

    Path dataPackage() {
        return root.resolve("datapackage.json");
    }

    Path tables() {
        return root.resolve("tables");
    }

    private Path years() {
        return root.resolve("years");
    }

    Path snapshots() {
        return root.resolve("snapshots");
    }

    Path year(int year) {
        return years().resolve(Integer.toString(year));
    }

    Path snapshot(int year) {
        return snapshots().resolve(Integer.toString(year));
    }

    /** Whether there is anything here but what a run leaves that was killed before it had written its record. */
    boolean exists() {
        return Files.exists(root) && !isUnborn();
    }

    /** Whether a run was killed here in the moment between making its folders and writing its record. */
    boolean isUnborn() {
        if (!Files.isDirectory(years()) || Files.exists(record())) return false;
        Set<Path> ofARun = Set.of(years(), snapshots(), scenario(), lockPath());
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(entry -> ofARun.contains(entry) || Durable.isDraft(entry));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the folders and takes the lock; refuses if another process is at work here. */
    void open() {
        try {
            Files.createDirectories(years());
            Files.createDirectories(snapshots());
            lockFile = FileChannel.open(lockPath(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
                throw new RunException("another process is working in " + root + "; wait for it or take another --out");
            }
            Durable.sweep(root);
            Durable.sweep(years());
            Durable.sweep(snapshots());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path lockPath() {
        return root.resolve(".lock");
    }

    void addYear(int year, Consumer<Path> content) {
        Durable.folder(year(year), content);
    }

    void addSnapshot(int year, Consumer<Path> content) {
        Durable.folder(snapshot(year), content);
    }

    /** The newest snapshot up to which all years are there too, from the base year on; empty if there is none. */
    OptionalInt newestResumable(int baseYear) {
        int newest = -1;
        for (int year = baseYear; Files.isDirectory(year(year)); year++) {
            if (Files.isDirectory(snapshot(year))) newest = year;
        }
        return newest < 0 ? OptionalInt.empty() : OptionalInt.of(newest);
    }

    /** Removes years and snapshots after this one: they are simulated again. */
    void forgetAfter(int year) {
        for (Path parent : List.of(years(), snapshots())) {
            for (int later : YearFolders.in(parent)) {
                if (later > year) Durable.delete(parent.resolve(Integer.toString(later)));
            }
        }
    }

    /** The years of which there is a snapshot, rising. */
    List<Integer> snapshotYears() {
        return YearFolders.in(snapshots());
    }

    /** Whether there is anything that a finished run takes away: the folders of its years, or its lock. */
    boolean hasRemains() {
        return Files.exists(years()) || Files.exists(lockPath());
    }

    /** Removes the years once the tables hold them. */
    void removeYears() {
        Durable.delete(years());
    }

    @Override
    public void close() {
        if (lockFile == null) return;
        try {
            Files.deleteIfExists(lockPath());
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
