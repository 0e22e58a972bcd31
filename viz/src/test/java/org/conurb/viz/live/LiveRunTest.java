package org.conurb.viz.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.viz.Harbour;
import org.conurb.viz.frame.Frame;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.conurb.viz.source.RunSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that is followed and steered, with the results of one that is not. */
class LiveRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A viewer that is always quick: what comes is taken, and the next picture is wanted at once. */
    private static final class Eager implements Line {
        final ConcurrentLinkedQueue<String> words = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> pictures = new ConcurrentLinkedQueue<>();
        Viewer viewer;

        @Override
        public void send(String text, Runnable done) {
            words.add(text);
            done.run();
        }

        @Override
        public void send(ByteBuffer bytes, Runnable done) {
            byte[] head = new byte[Math.min(200, bytes.remaining() - 8)];
            assertEquals(Frame.MAGIC, Integer.reverseBytes(bytes.getInt(0)));
            bytes.get(8, head);
            pictures.add(new String(head, StandardCharsets.UTF_8));
            done.run();
            viewer.ready();
        }
    }

    /** A viewer whose line has died without a word. */
    private static final Line DEAD = new Line() {
        @Override
        public void send(String text, Runnable done) {}

        @Override
        public void send(ByteBuffer bytes, Runnable done) {}
    };

    @TempDir
    Path folder;

    private final Viewers viewers = new Viewers(8);
    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private Database database;
    private LiveRun run;

    @BeforeEach
    void prepare() {
        database = new Database();
        run = live();
    }

    private LiveRun live() {
        Scenario scenario = ScenarioReader.read(Harbour.scenario(), List.of(), 3);
        Path out = folder.resolve("run");
        RunSource.Plan plan =
                new RunSource.Plan("harbour", "Harbour", scenario.cityFolder(), 1, 2011, scenario.to(), 1);
        RunSource source = new Catalog(database).offer(out, plan);
        return new LiveRun(scenario, new RunOptions(2, out, false), source, viewers, faults::add);
    }

    @AfterEach
    void end() {
        run.close();
        database.close();
        assertEquals(List.of(), List.copyOf(faults));
    }

    private static JsonNode parsed(String words) {
        return JsonMapper.shared().readTree(words);
    }

    private String state() {
        return parsed(run.words()).get("state").asString();
    }

    private void await(String state) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!state().equals(state)) {
            assertTrue(System.nanoTime() < end, "it is " + run.words() + " and not " + state);
            Thread.sleep(20);
        }
    }

    @Test
    void lookingChangesNoByteOfTheResults() throws IOException, InterruptedException {
        Path plain = Harbour.run(); // on as many threads as there are processors, in another process
        Eager eager = new Eager();
        eager.viewer = new Viewer(eager);
        viewers.add(eager.viewer);
        viewers.add(new Viewer(DEAD));
        run.start();
        await("done");

        int compared = 0;
        try (Stream<Path> files = Files.walk(plain)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = plain.relativize(file);
                if (name.toString().equals("run.json") || name.toString().equals("scenario.yaml"))
                    continue; // paths, times
                byte[] expected = Files.readAllBytes(file);
                assertArrayEquals(
                        expected, Files.readAllBytes(folder.resolve("run").resolve(name)), name.toString());
                compared++;
            }
        }
        assertTrue(compared > 20, "only " + compared + " files were compared");
        assertTrue(
                eager.pictures.stream().anyMatch(head -> head.contains("\"kind\":\"zones-now\"")),
                "nothing was to be seen");
        assertEquals(
                "done",
                parsed(List.copyOf(eager.words).get(eager.words.size() - 1))
                        .get("state")
                        .asString());
    }

    @Test
    void itHoldsGoesOnByYearsStopsAndGoesOnAgain() throws InterruptedException {
        run.step();
        await("paused");
        assertEquals(2012, parsed(run.words()).get("yearDone").asInt());
        run.step();
        await("paused");
        assertEquals(2013, parsed(run.words()).get("yearDone").asInt());
        run.stop();
        await("stopped");
        assertFalse(Files.exists(folder.resolve("run/report.html")));

        run.close();
        run = live(); // as after the server was started anew
        assertEquals("stopped", state());
        run.start();
        await("done");
        assertTrue(Files.exists(folder.resolve("run/report.html")));
        run.start();
        assertEquals("done", state(), "nothing is left to do");
    }

    @Test
    void aPauseHoldsWithinTheYear() throws InterruptedException {
        run.start();
        run.pause();
        await("paused");
        int year = parsed(run.words()).get("yearDone").asInt();
        Thread.sleep(300);
        assertEquals(year, parsed(run.words()).get("yearDone").asInt());
        run.start();
        await("done");
    }
}
