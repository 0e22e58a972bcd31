package org.conurb.scenarios.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.run.RunException;
import org.conurb.scenarios.run.Version;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a batch: all runs of a plan that are not yet finished, or a share of them, and joins the results.
 *
 * <p>Whenever it is stopped, and however, the next call goes on: what is finished stands in the folder, whole, under the
 * SHA-256 of its inputs.
 */
public final class Batch {

    private static final String FORMAT = "conurb-batch/1";
    private static final String RUNNING = "running";
    private static final String DONE = "done";
    private static final double NANOS_PER_SECOND = 1e9;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Plan plan;
    private final BatchOptions options;
    private final BatchListener listener;
    private final BatchFolder folder;
    private final Cluster cluster; // null for processes of this machine
    private final RemoteFolder remote; // null if the folder is all there is
    private final long start = System.nanoTime();

    private Batch(Plan plan, BatchOptions options, BatchListener listener) {
        this.plan = plan;
        this.options = options;
        this.listener = listener;
        this.folder = new BatchFolder(options.out());
        Cluster.Options asked = options.cluster();
        this.cluster = asked == null ? null : cluster();
        this.remote = asked == null || asked.results() == null ? null : new RemoteFolder(cluster, asked, folder);
    }

    private static Cluster cluster() {
        return ServiceLoader.load(Cluster.class)
                .findFirst()
                .orElseThrow(
                        () -> new RunException("Spark is not on the class path; ./conurb of the repository brings it,"
                                + " and spark-submit takes the jar of the module scenarios/spark"));
    }

    /** Does what is left of a plan and tells the listener how it goes; answers what the listener hears last. */
    public static Outcome run(Plan plan, BatchOptions options, BatchListener listener) {
        Batch batch = new Batch(plan, options, listener);
        try (BatchFolder opened = batch.folder) {
            opened.refuseForeign();
            if (batch.remote == null && batch.isFinished() && !batch.hasRemains()) {
                return batch.nothingToDo(); // though nothing may be written
            }
            opened.open(options.share() != null);
            if (batch.remote != null) batch.remote.fetch();
            return batch.isFinished() ? batch.tidied() : batch.run();
        }
    }

    /** What a call would do, without doing anything. */
    public static void dryRun(Plan plan, BatchOptions options, BatchListener listener) {
        Batch batch = new Batch(plan, options, listener);
        batch.folder.refuseForeign();
        batch.tellPlan(batch.toDo(JoinedRuns.read(batch.folder)));
    }

    /**
     * Joins what is finished without doing any run: of this folder, and of others in which shares of the plan were done.
     *
     * @param others folders of batches; their parts are copied
     */
    public static Outcome merge(Plan plan, BatchOptions options, List<Path> others, BatchListener listener) {
        Batch batch = new Batch(plan, options, listener);
        try (BatchFolder opened = batch.folder) {
            opened.refuseForeign();
            opened.open(false);
            others.forEach(batch::takeOver);
            return batch.merge();
        }
    }

    private void takeOver(Path other) {
        BatchFolder from = new BatchFolder(other);
        Set<String> theirs = from.finishedParts();
        if (theirs.isEmpty()) throw new RunException(from.root() + " holds no parts of a batch");
        Set<String> ours = folder.finishedParts();
        for (PlannedRun planned : plan.runs()) {
            String hash = planned.inputHash();
            if (theirs.contains(hash) && !ours.contains(hash)) {
                Durable.folder(folder.part(hash), into -> copy(from.part(hash), into));
            }
        }
    }

    private static void copy(Path from, Path into) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) Files.copy(file, into.resolve(file.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Outcome merge() {
        JoinedRuns joined = JoinedRuns.read(folder);
        refuseToDrop(joined);
        Map<String, FailedRun> failed = FailedRun.all(folder.failed());
        List<FailedRun> missing = toDo(joined).stream()
                .map(planned -> failed.getOrDefault(
                        planned.inputHash(), new FailedRun(planned.run(), planned.inputHash(), 0, Joining.NOT_RUN)))
                .toList();
        Resources resources = Resources.of(options, plan.need(), plan.runs().size());
        join(joined, resources);
        describe(DONE, resources);
        int runs = plan.runs().size();
        return told(new Outcome(folder.root(), runs, runs - missing.size(), 0, missing, true, seconds()));
    }

    private Outcome run() {
        JoinedRuns joined = JoinedRuns.read(folder);
        refuseToDrop(joined);
        List<PlannedRun> toDo = toDo(joined);
        Resources resources = tellPlan(toDo);
        if (options.share() == null) describe(RUNNING, resources);
        RunDoer doer = doer(resources, mine().size() - toDo.size());
        List<FailedRun> failed = doer.run(toDo);
        boolean isJoined = options.share() == null || (isAllThere(joined) && folder.alone());
        if (isJoined) {
            join(joined, resources);
            describe(DONE, resources);
            if (remote != null) remote.put(failed.isEmpty());
        }
        int done = mine().size() - failed.size();
        return told(new Outcome(folder.root(), mine().size(), done, doer.doneNow(), failed, isJoined, seconds()));
    }

    private RunDoer doer(Resources resources, int finishedBefore) {
        if (cluster == null) return new Dispatch(folder, resources, options, finishedBefore, listener);
        return new ClusterDispatch(folder, plan, resources, options, cluster, remote, finishedBefore, listener);
    }

    private boolean isFinished() {
        JoinedRuns joined = JoinedRuns.read(folder);
        return joined.inputHashes().size() == plan.runs().size()
                && plan.runs().stream().allMatch(joined::has);
    }

    /** Whether a batch that is finished was killed before it had cleared up behind itself. */
    private boolean hasRemains() {
        if (Files.exists(folder.parts()) || Files.exists(folder.failed()) || !folder.exists()) return true;
        try {
            return !DONE.equals(JSON.readTree(Files.readString(folder.record()))
                    .path("status")
                    .asString(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Clears up behind a batch that is finished. */
    private Outcome tidied() {
        if (options.share() == null || folder.alone()) {
            removeParts();
            describe(DONE, Resources.of(options, plan.need(), plan.runs().size()));
        }
        if (remote != null && !remote.isDone()) remote.put(true);
        return nothingToDo();
    }

    private void removeParts() {
        Durable.delete(folder.parts());
        Durable.delete(folder.failed());
    }

    private Outcome nothingToDo() {
        tellPlan(List.of());
        int runs = plan.runs().size();
        return told(new Outcome(folder.root(), runs, runs, 0, List.of(), true, seconds()));
    }

    private Outcome told(Outcome outcome) {
        listener.finished(outcome);
        return outcome;
    }

    private double seconds() {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    /** The runs that this call is to see done. */
    private List<PlannedRun> mine() {
        if (options.share() == null) return plan.runs();
        List<PlannedRun> mine = new ArrayList<>();
        for (int place = 0; place < plan.runs().size(); place++) {
            if (options.share().has(place)) mine.add(plan.runs().get(place));
        }
        return mine;
    }

    private List<PlannedRun> toDo(JoinedRuns joined) {
        Set<String> finished = finished(joined);
        return mine().stream()
                .filter(planned -> !finished.contains(planned.inputHash()))
                .toList();
    }

    /** The input hashes of all runs that are finished here, joined or not. */
    private Set<String> finished(JoinedRuns joined) {
        Set<String> finished = new HashSet<>(folder.finishedParts());
        finished.addAll(joined.inputHashes());
        return finished;
    }

    private Resources tellPlan(List<PlannedRun> toDo) {
        Resources resources = Resources.of(options, plan.need(), Math.max(1, toDo.size()));
        listener.planned(plan, mine().size() - toDo.size(), toDo.size(), resources);
        return resources;
    }

    private void refuseToDrop(JoinedRuns joined) {
        if (options.mayDrop()) return;
        Set<String> strangers = finished(joined);
        plan.runs().forEach(planned -> strangers.remove(planned.inputHash()));
        if (strangers.isEmpty()) return;
        throw new RunException(
                strangers.size() + " finished runs in " + folder.root() + " are not of this experiment: it,"
                        + " its scenarios, their city or this program has changed; take another folder with --out, or add --drop"
                        + " to do without them");
    }

    private boolean isAllThere(JoinedRuns joined) {
        Set<String> finished = finished(joined);
        return plan.runs().stream().allMatch(planned -> finished.contains(planned.inputHash()));
    }

    private void join(JoinedRuns joined, Resources resources) {
        Set<String> parts = folder.finishedParts();
        Map<String, Part> finished = new HashMap<>();
        try (Duck duck = Duck.open()) {
            for (PlannedRun planned : plan.runs()) {
                String hash = planned.inputHash();
                if (!parts.contains(hash) && joined.inputHashes().contains(hash)) joined.takeOut(duck, hash);
                else if (!parts.contains(hash)) continue;
                finished.put(hash, Part.read(folder.part(hash)));
            }
        }
        listener.joining(finished.size());
        new Joining(folder, plan, finished, FailedRun.all(folder.failed()))
                .join(
                        cluster == null
                                ? resources.jobs() * resources.threads()
                                : Runtime.getRuntime().availableProcessors());
        if (finished.size() == plan.runs().size()) removeParts();
    }

    /** Writes what was asked and how. Shares leave that to the one that joins, since they work side by side. */
    private void describe(String status, Resources resources) {
        Durable.text(folder.experiment(), ExperimentWriter.yaml(plan.experiment(), folder.root()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("format", FORMAT);
        content.put("status", status);
        content.put("version", Version.ofConurb());
        content.put("experiment", plan.experiment().name());
        content.put("call", options.call());
        content.put("runs", plan.runs().size());
        content.put(
                "scenarios",
                plan.experiment().scenarios().stream()
                        .map(Experiment.Base::label)
                        .collect(Collectors.toList()));
        content.put("varied", plan.columns().stream().map(Plan.Column::key).toList());
        content.put("inputsSha256", plan.inputs());
        Map<String, Object> circumstances = new LinkedHashMap<>();
        if (cluster != null) circumstances.put("on", options.cluster().address());
        if (resources.jobs() > 0) circumstances.put("jobs", resources.jobs());
        circumstances.put("threads", resources.threads());
        circumstances.put("heapBytes", resources.heapBytes());
        circumstances.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        circumstances.put("processors", Runtime.getRuntime().availableProcessors());
        circumstances.put("seconds", seconds());
        content.put("circumstances", circumstances);
        Durable.text(folder.record(), JSON.writeValueAsString(content) + "\n");
    }
}
