package org.conurb.scenarios.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of traffic from real files, beside what MATSim made of them. */
class MobsimTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void needTheFiles() {
        assumeTrue(Files.isDirectory(matsim()), TestData.absence());
    }

    private static Path matsim() {
        return TestData.folder().resolve("matsim");
    }

    private static Mobsim.Outcome run(String network, String plans, QueueSettings settings, Path out, boolean events) {
        Mobsim.Request request =
                new Mobsim.Request(matsim().resolve(network), matsim().resolve(plans), settings, null, out, events);
        try (Workers workers = Workers.of(2)) {
            return new Mobsim(line -> {}).run(request, workers);
        }
    }

    @Test
    void matsimsBenchmarkGivesMatsimsMovesAndNearlyItsHours() {
        double factor = 0.087913;
        Mobsim.Outcome outcome = run(
                "chicago_sketch_100k/network.xml.gz",
                "chicago_sketch_100k/plans.xml.gz",
                QueueSettings.standard()
                        .withFactors(factor, factor)
                        .withStuck(10, StuckPolicy.SQUEEZE)
                        .limitingInflow(false),
                null,
                false);
        assertEquals(100_000, outcome.totals().arrived());
        assertEquals(549_977, outcome.totals().linkMoves(), "the figure of MATSim's QSim and Hermes");
        assertEquals(39_819, outcome.vehicleHours(), 0.02 * 39_819, "QSim; Hermes is 1.6 % below it, merges differ");
        assertEquals(81_194, outcome.totals().simulatedSeconds(), 0.005 * 81_194, "QSim; Hermes is 0.7 % below it");
    }

    @Test
    void eventsAreThoseThatMatsimWritesOfTheSamePlans() throws IOException, XMLStreamException {
        Mobsim.Outcome outcome = run(
                "equil/network.xml", "equil/plans2000.xml.gz", QueueSettings.standard(), folder.resolve("day"), true);
        Map<String, Integer> mine = counted(folder.resolve("day/events.xml.gz"));
        Map<String, Integer> theirs = counted(matsim().resolve("equil/output_events.xml.gz"));
        for (String type : new String[] {"departure", "arrival", "PersonEntersVehicle", "PersonLeavesVehicle"}) {
            assertEquals(theirs.get(type), mine.get(type), type);
        }
        // MATSim of 2014 let a vehicle that departs leave its link without an event of its own kind before 'wait2link'.
        assertEquals(theirs.get("entered link"), mine.get("entered link"));
        assertEquals(theirs.get("left link"), mine.get("left link"));
        assertEquals(theirs.get("wait2link"), mine.get("vehicle enters traffic"));
        assertEquals(outcome.totals().linkMoves(), mine.get("entered link").longValue());
    }

    private static Map<String, Integer> counted(Path file) throws IOException, XMLStreamException {
        Map<String, Integer> counts = new TreeMap<>();
        try (InputStream text = new GZIPInputStream(Files.newInputStream(file))) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(text);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("event")) {
                    counts.merge(xml.getAttributeValue(null, "type"), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    @Test
    void tablesAddUpToTheTotals() {
        Path out = folder.resolve("zurich");
        Mobsim.Outcome outcome = run(
                "lesson3_zurich/network.xml.gz", "lesson3_zurich/plans.xml.gz", QueueSettings.standard(), out, false);
        assertEquals(29_661, outcome.totals().vehicles());
        assertEquals(29_661, outcome.routed(), "these plans tell no routes");
        try (Duck duck = Duck.open()) {
            String links = Duck.parquet(out.resolve("links.parquet"));
            String vehicles = Duck.parquet(out.resolve("vehicles.parquet"));
            assertEquals(outcome.totals().linkMoves(), duck.number("SELECT sum(entries) FROM " + links));
            assertEquals(outcome.totals().linkMoves(), duck.number("SELECT sum(links) FROM " + vehicles));
            assertEquals(29_661, duck.number("SELECT count(*) FROM " + vehicles));
            assertEquals(
                    outcome.totals().arrived(),
                    duck.number("SELECT count(*) FROM " + vehicles + " WHERE arrival_second IS NOT NULL"));
            assertEquals(0, duck.number("SELECT count(*) FROM " + links + " WHERE entries < 0 OR mean_seconds <= 0"));
        }
    }

    @Test
    void inEquilibriumTheBenchmarkTakesHalfTheTimeOfItsEmptyRoadRoutes() throws IOException {
        double factor = 0.087913;
        QueueSettings day = QueueSettings.standard().withFactors(factor, factor);
        Mobsim.Request request = new Mobsim.Request(
                matsim().resolve("chicago_sketch_100k/network.xml.gz"),
                matsim().resolve("chicago_sketch_100k/plans.xml.gz"),
                day,
                DynamicSettings.standard(day).until(6, 0.001),
                folder.resolve("chicago"),
                false);
        Mobsim.Outcome outcome;
        try (Workers workers = Workers.of(2)) {
            outcome = new Mobsim(line -> {}).run(request, workers);
        }
        Convergence first = outcome.days().get(0);
        Convergence last = outcome.days().get(5);
        assertTrue(last.relativeGap() < first.relativeGap() / 10, outcome.days()::toString);
        assertTrue(outcome.vehicleHours() < first.vehicleHours() / 2, outcome.days()::toString);
        try (Duck duck = Duck.open()) {
            String days = Duck.parquet(folder.resolve("chicago/convergence.parquet"));
            assertEquals(6, duck.number("SELECT count(*) FROM " + days + " WHERE relative_gap >= 0"));
        }
        assertTrue(Files.readString(folder.resolve("chicago/convergence.html")).contains("<svg"));
    }

    @Test
    void nothingUnfinishedIsLeft() throws IOException {
        Path out = folder.resolve("equil");
        run("equil/network.xml", "equil/plans100.xml", QueueSettings.standard(), out, true);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    "events.xml.gz links.parquet vehicles.parquet",
                    String.join(
                            " ",
                            files.map(file -> file.getFileName().toString())
                                    .sorted()
                                    .toList()));
        }
        assertTrue(Files.size(out.resolve("events.xml.gz")) > 0);
    }
}
