package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.run.RunException;

/**
 * A batch folder in a store that other machines reach too, and its likeness here: parts are fetched as they are
 * finished, joined here, and the results are put there.
 */
final class RemoteFolder {

    private static final String PARTS = "parts";

    private final URI root;
    private final Cluster.Store store;
    private final BatchFolder here;

    RemoteFolder(Cluster cluster, Cluster.Options options, BatchFolder here) {
        this.root = options.results();
        this.store = cluster.store(root, options.settings());
        this.here = here;
    }

    /** Where others put finished runs. */
    URI parts() {
        String text = root.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + PARTS);
    }

    /** Fetches what is finished there and not here: the results, if there are none here, and the parts. */
    void fetch() {
        List<String> names = store.names("");
        String runs = here.runs().getFileName().toString();
        if (!names.isEmpty() && !names.contains(PARTS) && !names.contains(runs)) {
            throw new RunException(root + " holds something else than a batch; take another folder with --out");
        }
        if (!Files.exists(here.runs()) && names.contains(runs)) {
            Durable.delete(here.tables());
            Durable.folder(
                    here.tables(),
                    into -> store.fetch(here.tables().getFileName().toString(), into));
            Durable.file(here.runs(), into -> store.fetch(runs, into));
        }
        Set<String> finished = here.finishedParts();
        for (String hash : store.names(PARTS)) {
            if (!finished.contains(hash) && isWhole(hash)) fetchPart(hash);
        }
    }

    /** Whether the results were put there, and all was cleared up. */
    boolean isDone() {
        List<String> names = store.names("");
        return names.contains(here.runs().getFileName().toString()) && !names.contains(PARTS);
    }

    /** In a store of objects a folder is renamed file by file; one that was interrupted lacks some. */
    private boolean isWhole(String hash) {
        List<String> files = store.names(PARTS + "/" + hash);
        if (!files.contains(Part.FILE)) return false;
        for (RunTable table : RunTable.values()) {
            if (!files.contains(table.in(Path.of("")).getFileName().toString())) return false;
        }
        return true;
    }

    /** Fetches a part that was finished there. */
    void fetchPart(String hash) {
        Durable.folder(here.part(hash), into -> store.fetch(PARTS + "/" + hash, into));
    }

    /** Puts the results there. The run table comes last, as it does here; then the parts are no longer needed. */
    void put(boolean isWhole) {
        String runs = here.runs().getFileName().toString();
        store.delete(runs);
        store.put(here.tables(), here.tables().getFileName().toString());
        store.put(here.experiment(), here.experiment().getFileName().toString());
        store.put(here.record(), here.record().getFileName().toString());
        store.delete(here.failed().getFileName().toString());
        if (hasFailures()) store.put(here.failed(), here.failed().getFileName().toString());
        store.put(here.runs(), runs);
        if (isWhole) store.delete(PARTS);
    }

    private boolean hasFailures() {
        if (!Files.isDirectory(here.failed())) return false;
        try (var entries = Files.newDirectoryStream(here.failed())) {
            return entries.iterator().hasNext();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
