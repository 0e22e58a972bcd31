package org.conurb.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.conurb.scenarios.batch.Cluster;

/**
 * A folder on a file system that Hadoop knows. What is put there is written under a temporary name, flushed where that
 * can be done, and renamed; a temporary name begins with a dot.
 */
final class HadoopStore implements Cluster.Store {

    private static final String DRAFT = ".";
    private static final String DRAFT_END = ".tmp"; // as for drafts on this machine

    private final FileSystem files;
    private final Path root;

    HadoopStore(URI folder, Configuration configuration) {
        try {
            root = new Path(folder);
            files = root.getFileSystem(configuration);
            files.setWriteChecksum(false); // on a local disk, files of sums would stand beside the files
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(String name) {
        return name.isEmpty() ? root : new Path(root, name);
    }

    @Override
    public List<String> names(String folder) {
        try {
            List<String> names = new ArrayList<>();
            for (FileStatus entry : files.listStatus(path(folder))) {
                String name = entry.getPath().getName();
                if (!name.startsWith(DRAFT)) names.add(name);
            }
            return names;
        } catch (FileNotFoundException none) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void fetch(String name, java.nio.file.Path into) {
        try {
            fetch(path(name), into);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fetch(Path from, java.nio.file.Path into) throws IOException {
        if (!files.getFileStatus(from).isDirectory()) {
            try (InputStream content = files.open(from)) {
                Files.copy(content, into, StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        Files.createDirectories(into);
        for (FileStatus entry : files.listStatus(from)) {
            fetch(entry.getPath(), into.resolve(entry.getPath().getName()));
        }
    }

    @Override
    public void put(java.nio.file.Path from, String name) {
        try {
            Path draft = path(DRAFT + name + DRAFT_END);
            files.delete(draft, true);
            copy(from, draft);
            files.delete(path(name), true);
            rename(draft, path(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The same, unless the name is taken: another attempt has then put the same there.
     *
     * @param attempt names the attempt, as no other is named
     */
    void putOnce(java.nio.file.Path from, String name, String attempt) {
        try {
            Path draft = path(DRAFT + name + "." + attempt + DRAFT_END);
            copy(from, draft);
            if (!files.exists(path(name))) rename(draft, path(name));
            // Renamed onto a folder that came in between, the draft would have gone into it.
            files.delete(new Path(path(name), draft.getName()), true);
            files.delete(draft, true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void rename(Path draft, Path into) throws IOException {
        if (!files.rename(draft, into) && !files.exists(into)) {
            throw new IOException(draft + " could not be renamed to " + into.getName());
        }
    }

    private void copy(java.nio.file.Path from, Path into) throws IOException {
        if (!Files.isDirectory(from)) {
            try (FSDataOutputStream content = files.create(into, true)) {
                Files.copy(from, content);
                if (content.hasCapability(StreamCapabilities.HSYNC)) content.hsync();
            }
            return;
        }
        files.mkdirs(into);
        try (var entries = Files.newDirectoryStream(from)) {
            for (java.nio.file.Path entry : entries) {
                copy(entry, new Path(into, entry.getFileName().toString()));
            }
        }
    }

    @Override
    public void delete(String name) {
        try {
            files.delete(path(name), true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
