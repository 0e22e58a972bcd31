package org.conurb.scenarios.format.tntp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A small network with the oddities of the published files, and what tests do to it. */
public final class TntpTexts {

    /** Comments, tabs, blanks, missing semicolons, a doubled link, a link to itself, and no toll on the last row. */
    public static final String NETWORK = """
            <NUMBER OF ZONES> 2\t\t
            <NUMBER OF NODES>  4
            <FIRST THRU NODE> 3
            <NUMBER OF LINKS>\t7 \t
            <ORIGINAL HEADER>~ \tInit node \tTerm node \t;
            <END OF METADATA> \t\t


            ~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;
            \t3\t4\t10\t2\t10\t0.15\t4\t30\t1.5\t2\t;
             \t1 \t3 \t999999.0000 \t  0.0000 \t 0.0 \t0.0 \t4.0 \t0 \t0 \t0 \t;\s
            1\t3\t5\t1\t1\t1\t1.25\t30\t0\t0
            4 2 10 2 1 0.5 1 30 0 9 ; ~ a remark
            2\t4\t10\t2\t1\t0.5\t1\t30\t0\t9\t;
            4\t3\t10\t2\t1\t0.5\t1\t30\t0\t9\t;
            3\t3\t0\t2\t1\t0\t1
            """;

    /** Several pairs on a line, a pair without trips, trips within a zone. */
    public static final String TRIPS = """
            <NUMBER OF ZONES> 2
            <TOTAL OD FLOW>   12.5
            <END OF METADATA>

            ~ made by hand
            Origin  1\s
                1 :      2.5;     2 \t:   10.0;
            origin 2
            1 : 0.0;
            """;

    /** With a head and without semicolons. */
    public static final String NODES = "Node\tX\tY\t;\n1\t0\t0\t;\n2 3000.5 -1\n\n3\t1e3\t0;\n4\t2000\t0\t;\n";

    private TntpTexts() {}

    /** Writes a text to a file. */
    public static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes bytes to a file. */
    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text packed by gzip. */
    static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
