package org.conurb.scenarios.format.matsim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.Damage;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a MATSim network means, read off a town of three streets. */
class MatsimNetworkTest {

    @TempDir
    private Path folder;

    private ImportedNetwork read(String text) throws IOException {
        return MatsimNetwork.read(Files.writeString(folder.resolve("network.xml"), text));
    }

    @Test
    void readsTheTown() throws IOException {
        ImportedNetwork read = read(MatsimTexts.NETWORK);
        RoadNetwork town = read.network();
        assertEquals("EPSG:25832", read.crs());
        assertEquals(3, town.nodes());
        assertEquals(1000, town.x(town.findNode("2")));
        assertTrue(town.isCentroid(town.findNode("3")));
        assertFalse(town.isCentroid(town.findNode("2")));
        int link = town.findLink("12");
        assertEquals("1", town.nodeId(town.topology().tail(link)));
        assertEquals("2", town.nodeId(town.topology().head(link)));
        assertEquals(1000, town.lengthMetres(link));
        assertEquals(10, town.freeSpeed(link));
        assertEquals(1.5, town.lanes(link));
        assertEquals(Mode.CAR.bit() | Mode.BUS.bit(), town.modes(link));
        assertEquals(RoadClass.PRIMARY, town.roadClass(town.findLink("23")));
        assertEquals(Mode.RAIL.bit(), town.modes(town.findLink("32")));
    }

    @Test
    void capacityIsPerHourWhateverThePeriod() throws IOException {
        RoadNetwork town = read(MatsimTexts.NETWORK).network();
        assertEquals(1800, town.capacity(town.findLink("12")));
        town = read(MatsimTexts.NETWORK.replace("02:00:00", "24:00")).network();
        assertEquals(150, town.capacity(town.findLink("12")));
        town = read(MatsimTexts.NETWORK.replace("capperiod=\"02:00:00\"", "")).network();
        assertEquals(3600, town.capacity(town.findLink("12")));
    }

    @Test
    void aLinkWithoutModesIsForCars() throws IOException {
        RoadNetwork town = read(MatsimTexts.NETWORK).network();
        assertEquals(Mode.CAR.bit(), town.modes(town.findLink("31")));
    }

    @Test
    void publicTransportIsABusOnStreetsAndARailwayElsewhere() throws IOException {
        String text =
                MatsimTexts.NETWORK.replace("\"car,bus\"", "\"car,pt\"").replace("\"train\"", "\"pt,hovercraft\"");
        ImportedNetwork read = read(text);
        assertEquals(
                Mode.CAR.bit() | Mode.BUS.bit(),
                read.network().modes(read.network().findLink("12")));
        assertEquals(Mode.RAIL.bit(), read.network().modes(read.network().findLink("32")));
        assertEquals(1, read.report().count("modes of a name not known"));
    }

    @Test
    void whatALinkLacksIsRepairedAndCounted() throws IOException {
        String text = MatsimTexts.NETWORK
                .replace("id=\"12\" from=\"1\" to=\"2\" length=\"1000\"", "id=\"12\" from=\"1\" to=\"2\" length=\"0\"")
                .replace(
                        "length=\"1000\" freespeed=\"10\" capacity=\"3600\" permlanes=\"1\" modes=\"car\"",
                        "length=\"1000\" freespeed=\"0\" capacity=\"0\" permlanes=\"0\" modes=\"car\"")
                .replace("freespeed=\"30\" capacity=\"40\" permlanes=\"1\"", "freespeed=\"155\" capacity=\"Infinity\"");
        ImportedNetwork read = read(text);
        RoadNetwork town = read.network();
        assertEquals(1000, town.lengthMetres(town.findLink("12")), "the straight line");
        assertEquals(3 / 3.6, town.freeSpeed(town.findLink("23")));
        assertEquals(1, town.lanes(town.findLink("23")));
        assertEquals(0, town.capacity(town.findLink("23")));
        assertEquals(155, town.freeSpeed(town.findLink("32")));
        assertEquals(100_000, town.capacity(town.findLink("32")));
        assertEquals(
                4, read.report().entries(Kind.REPAIRED).size(), read.report().text());
        assertEquals(2, read.report().count("links without lanes, now 1"));
        assertEquals(1, read.report().count("links faster than 200 km/h, left as they are"));
        assertEquals(1, read.report().count("links without capacity, left as they are"));
    }

    @Test
    void speedsInKilometresAnHourAndCoordinatesInDegreesAreNoticed() throws IOException {
        assertEquals(0, read(MatsimTexts.NETWORK).report().entries(Kind.ODD).size());
        assertTrue(read(MatsimTexts.NETWORK.replace("freespeed=\"10\"", "freespeed=\"50\""))
                .report()
                .text()
                .contains("speeds are too high for m/s (median 50.0 m/s)"));
        assertTrue(
                read(MatsimTexts.NETWORK.replace("1000\" y", "0.012\" y").replace("500\" y=\"866.0254", "0\" y=\"0.01"))
                        .report()
                        .text()
                        .contains("lengths do not fit the straight lines between nodes"));
    }

    @ParameterizedTest
    @CsvSource({
        "Atlantis, ''",
        "null, ''",
        "WGS84_UTM33N, EPSG:32633",
        "WGS84_UTM35S, EPSG:32735",
        "DHDN_GK4, EPSG:31468",
        "epsg:2154, EPSG:2154",
        "a grid of our own, a grid of our own"
    })
    void shortNamesOfGridsBecomeTheirCodes(String name, String crs) throws IOException {
        assertEquals(crs, read(MatsimTexts.NETWORK.replace("EPSG:25832", name)).crs());
    }

    @Test
    void compressionAndEncodingAreSeenFromTheBytes() throws IOException {
        String named = MatsimTexts.NETWORK
                .replace("id=\"2\"", "id=\"Größe\"")
                .replace("from=\"2\"", "from=\"Größe\"")
                .replace("to=\"2\"", "to=\"Größe\"");
        byte[][] files = {
            named.getBytes(StandardCharsets.UTF_8),
            Damage.packed(named.getBytes(StandardCharsets.UTF_8)),
            ("\uFEFF" + named).getBytes(StandardCharsets.UTF_8),
            named.replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1),
            named.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16)
        };
        for (byte[] bytes : files) {
            Path file = Files.write(folder.resolve("any.name"), bytes);
            assertEquals(1, MatsimNetwork.read(file).network().findNode("Größe"));
        }
    }

    @Test
    void aClosedLinkStaysClosedToMatsimAndCanBeOpenedAgain() throws IOException {
        RoadNetwork town = read(MatsimTexts.NETWORK).network();
        var builder = new org.conurb.engine.network.RoadNetworkBuilder();
        for (int node = 0; node < town.nodes(); node++) builder.addNode(town.nodeId(node), town.x(node), town.y(node));
        for (int link = 0; link < town.links(); link++)
            builder.addLink(town.link(link).closed(link == 0));
        Path file = folder.resolve("closed.xml");
        MatsimNetworkWriter.write(builder.build(), "", file);
        String text = Files.readString(file);
        assertTrue(
                text.contains("<link id=\"12\" from=\"1\" to=\"2\" length=\"1000.0\" freespeed=\"10.0\" "
                        + "capacity=\"1800.0\" permlanes=\"1.5\" oneway=\"1\" modes=\"\">"),
                text);
        RoadNetwork read = MatsimNetwork.read(file).network();
        assertTrue(read.isClosed(0));
        assertEquals(town.modes(0), read.modes(0));
    }
}
