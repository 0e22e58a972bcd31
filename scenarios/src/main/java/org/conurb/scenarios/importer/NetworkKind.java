package org.conurb.scenarios.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/** The kind of a file, seen from its name and its first bytes. */
enum NetworkKind {
    /** MATSim's network. */
    MATSIM,
    /** Another file of MATSim's. */
    MATSIM_OTHER,
    /** A table of a GMNS folder. */
    GMNS,
    /** The links of a TNTP network. */
    TNTP,
    /** A file of OpenStreetMap's, in PBF or XML. */
    OSM,
    /** None that can be read. */
    UNKNOWN;

    /** As much as is looked at: beyond the comments that stand before the first element. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final int PBF_HEAD_BYTES = 16;
    private static final String PBF_HEADER = "OSMHeader";
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][A-Za-z0-9_:]*)");
    private static final List<String> OTHERS_OF_MATSIM =
            List.of("population", "plans", "facilities", "config", "counts", "events", "transitSchedule");
    private static final String LINKS_OF_TNTP = "<NUMBER OF LINKS>";
    private static final List<String> TABLES_OF_GMNS = List.of("link.csv", "node.csv", "config.csv", "movement.csv");

    /** The kind of a file that is there. */
    static NetworkKind of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (TABLES_OF_GMNS.contains(name)) return GMNS;
        String start = head(file);
        if (start.toUpperCase(Locale.ROOT).contains(LINKS_OF_TNTP)) return TNTP;
        if (start.substring(0, Math.min(PBF_HEAD_BYTES, start.length())).contains(PBF_HEADER)) return OSM;
        String head = COMMENT.matcher(start).replaceAll("");
        Matcher element = ELEMENT.matcher(head);
        if (!head.stripLeading().startsWith("<") || !element.find()) return UNKNOWN;
        if (element.group(1).equals("network")) return MATSIM;
        if (element.group(1).equals("osm")) return OSM;
        return OTHERS_OF_MATSIM.contains(element.group(1)) ? MATSIM_OTHER : UNKNOWN;
    }

    /** The first letters of a file, unpacked if it is compressed; bytes beyond ASCII do not matter here. */
    private static String head(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            boolean isPacked = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            byte[] head = (isPacked ? new GZIPInputStream(raw) : raw).readNBytes(HEAD_BYTES);
            return new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException failure) {
            throw new InputException(List.of(new Problem(
                    file,
                    null,
                    "",
                    "a file that cannot be read (" + failure + ")",
                    "a road network",
                    "copy it again, or check its permissions")));
        }
    }
}
