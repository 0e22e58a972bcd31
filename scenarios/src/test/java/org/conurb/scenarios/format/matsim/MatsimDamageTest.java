package org.conurb.scenarios.format.matsim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.Damage;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken and hostile MATSim files are refused with a word on what is wrong, and take no memory to speak of. */
class MatsimDamageTest {

    /** Broken files of each kind; the long checks take many more. */
    private static final int TIMES = Boolean.getBoolean("conurb.long") ? 5000 : 120;

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private RoadNetwork town() throws IOException {
        return MatsimNetwork.read(write("town.xml", MatsimTexts.NETWORK)).network();
    }

    @Test
    void noDamageToANetworkEndsInAnythingButAWordOnIt() {
        Damage damage = new Damage(folder.resolve("x.xml"), bytes(MatsimTexts.NETWORK), MatsimNetwork::read)
                .truncated(150)
                .packedAndTruncated(100)
                .flipped(TIMES)
                .packedAndFlipped(TIMES)
                .withOddValues(TIMES, '"', '"')
                .withLinesMoved(TIMES);
        assertTrue(damage.refused() > TIMES, "only " + damage.refused() + " broken files were refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {MatsimTexts.OLD_PLANS, MatsimTexts.PLANS})
    void noDamageToPlansEndsInAnythingButAWordOnIt(String plans) throws IOException {
        RoadNetwork town = town();
        Damage damage = new Damage(folder.resolve("x.xml"), bytes(plans), file -> MatsimPlans.read(file, town))
                .truncated(150)
                .packedAndTruncated(100)
                .flipped(TIMES)
                .packedAndFlipped(TIMES)
                .withOddValues(TIMES, '"', '"')
                .withOddValues(100, '>', '<')
                .withLinesMoved(TIMES);
        assertTrue(damage.refused() > TIMES, "only " + damage.refused() + " broken files were refused");
    }

    @Test
    void noDamageToFacilitiesEndsInAnythingButAWordOnIt() {
        new Damage(folder.resolve("x.xml"), bytes(MatsimTexts.FACILITIES), MatsimFacilities::read)
                .truncated(100)
                .flipped(300)
                .withOddValues(300, '"', '"')
                .withLinesMoved(100);
    }

    private String refusal(String name, String text) throws IOException {
        Path file = write(name, text);
        return assertThrows(InputException.class, () -> MatsimNetwork.read(file))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=\"2\" x=\"1000\" | id=\"1\" x=\"1000\" | node.id: found '1'; expected a name that no other node has",
                "id=\"2\" x=\"1000\" | id=\"2\" x=\"NaN\"  | node.x: found 'NaN'; expected a coordinate in metres",
                "id=\"2\" x=\"1000\" | id=\"2\" x=\"1e300\"| node.x: found '1e300'; expected a coordinate in metres",
                "id=\"23\" from      | id=\"12\" from      | link.id: found '12'; expected a name that no other link has",
                "to=\"3\"            | to=\"9\"            | link.to: found '9'; expected one of the 3 nodes",
                "length=\"1000\"     | length=\"-1\"       | link.length: found '-1'; expected a number of at least 0",
                "freespeed=\"10\"    | freespeed=\"NaN\"   | link.freespeed: found 'NaN'; expected a number of at least 0",
                "capacity=\"3600\"   | capacity=\"many\"   | link.capacity: found 'many'; expected a number of at least 0",
                "capacity=\"3600\"   | what=\"3600\"       | link.capacity: found nothing; expected a value",
                "02:00:00            | never               | links.capperiod: found 'never'; expected a time as hh:mm:ss",
                "02:00:00            | 00:00:00            | links.capperiod: found '00:00:00'",
            })
    void namesLineAndAttributeOfAWrongValue(String sound, String broken, String words) throws IOException {
        assertTrue(MatsimTexts.NETWORK.contains(sound), sound);
        String text = MatsimTexts.NETWORK.replaceFirst(java.util.regex.Pattern.quote(sound), broken);
        String message = refusal("broken.xml", text);
        assertTrue(message.contains(words), message);
        long line = text.substring(0, MatsimTexts.NETWORK.indexOf(sound) + 1)
                .lines()
                .count();
        assertTrue(message.contains("broken.xml:" + line + ": "), message);
    }

    @Test
    void refusesPlansOfAnotherNetwork() throws IOException {
        RoadNetwork town = town();
        for (String plans : new String[] {
            MatsimTexts.PLANS.replace("12 23 31", "12 99 31"),
            MatsimTexts.PLANS.replace("link=\"12\"", "link=\"99\""),
            MatsimTexts.OLD_PLANS.replace("2 3", "2 99")
        }) {
            Path file = write("plans.xml", plans);
            String message = assertThrows(InputException.class, () -> MatsimPlans.read(file, town))
                    .getMessage();
            assertTrue(message.contains("found '99'; expected a ") && message.contains(" of the network"), message);
        }
    }

    @Test
    void refusesAFileOfAnotherKindByItsFirstElement() throws IOException {
        assertTrue(refusal("plans.xml", MatsimTexts.PLANS).contains("found an XML file of <population>"));
        assertTrue(refusal("a.xml", "").contains("break of XML's rules"));
        assertTrue(refusal("a.xml", "link_id,from\n1,2\n").contains("break of XML's rules"));
        Path missing = folder.resolve("missing.xml");
        assertThrows(InputException.class, () -> MatsimNetwork.read(missing));
        assertThrows(InputException.class, () -> MatsimNetwork.read(folder));
    }

    @Test
    void refusesABombOfEntities() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE network [<!ENTITY e0 \"boom\">");
        for (int level = 1; level < 40; level++) {
            bomb.append("<!ENTITY e" + level + " \"" + ("&e" + (level - 1) + ";").repeat(10) + "\">");
        }
        bomb.append("]><network><nodes><node id=\"&e39;\" x=\"0\" y=\"0\"/></nodes></network>");
        refusal("bomb.xml", bomb.toString());
        refusal("bomb.xml", bomb.toString().replace("id=\"&e39;\"", "id=\"1\"").replace("</nodes>", "&e39;</nodes>"));
    }

    @Test
    void neverReadsWhatAnEntityPointsTo() throws IOException {
        Path secret = write("secret.txt", "the secret");
        String text = "<!DOCTYPE network [<!ENTITY secret SYSTEM \"" + secret.toUri()
                + "\">]><network><nodes><node id=\"1\" x=\"0\" y=\"0\"><attributes><attribute name=\"a\">&secret;"
                + "</attribute></attributes></node></nodes></network>";
        assertTrue(!refusal("thief.xml", text).contains("the secret"));
    }

    @Test
    void passesOverADocumentTypeThatCannotBeFetched() throws IOException {
        String far = "<!DOCTYPE network SYSTEM \"http://127.0.0.1:1/never.dtd\">"
                + "<network><nodes><node id=\"1\" x=\"0\" y=\"0\"/></nodes></network>";
        assertEquals(1, MatsimNetwork.read(write("far.xml", far)).network().nodes());
    }

    @Test
    void refusesASmallFileThatUnpacksToAHugeTag() throws IOException {
        Path file = folder.resolve("huge.xml.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(bytes("<network name=\""));
            byte[] blanks = bytes("a".repeat(1 << 20));
            for (int piece = 0; piece < 100; piece++) packed.write(blanks);
        }
        String message = assertThrows(InputException.class, () -> MatsimNetwork.read(file))
                .getMessage();
        assertTrue(message.contains("more than 16777216 bytes in one piece"), message);
    }

    @Test
    void refusesElementsNestedWithoutEnd() throws IOException {
        String message = refusal("deep.xml", "<network>" + "<a>".repeat(1_000_000));
        assertTrue(message.contains("nested more than 64 deep"), message);
    }

    @Test
    void refusesADayWithoutEnd() throws IOException {
        RoadNetwork town = town();
        Path file = write(
                "long.xml",
                "<population><person id=\"1\"><plan>" + "<activity type=\"h\" link=\"12\"/>".repeat(20_000)
                        + "</plan></person></population>");
        assertThrows(InputException.class, () -> MatsimPlans.read(file, town));
    }
}
