package org.conurb.scenarios.format.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.problem.InputException;

/**
 * Breaks a sound file in many ways and has each one read: a reader must end well or with an {@link InputException},
 * never with anything else.
 */
public final class Damage {

    private static final List<String> ODD_VALUES = List.of(
            "",
            "NaN",
            "-1",
            "0",
            "1e999",
            "-Infinity",
            "Infinity",
            "1e308",
            "4.9e-324",
            "99999999999999999999",
            "0x1p3",
            "1d",
            "undefined",
            "nobody",
            "24:00:00",
            "99:99",
            "-01:00:00",
            "\u0661\u0662",
            "a".repeat(5000));

    private final Path file;
    private final byte[] sound;
    private final Consumer<Path> reader;
    private int refused;

    /**
     * Damage to one file.
     *
     * @param file where the broken versions are put
     * @param sound the whole file
     * @param reader reads it
     */
    public Damage(Path file, byte[] sound, Consumer<Path> reader) {
        this.file = file;
        this.sound = sound.clone();
        this.reader = reader;
        read(sound, "the sound file");
        if (refused > 0) fail("the sound file was refused");
    }

    /** How many of the broken files were refused so far. */
    public int refused() {
        return refused;
    }

    /** Cuts the file off at many places. */
    public Damage truncated(int cuts) {
        for (int cut = 0; cut < cuts; cut++) {
            int length = (int) ((long) sound.length * cut / cuts);
            read(Arrays.copyOf(sound, length), "cut off after " + length + " bytes");
        }
        return this;
    }

    /** The same, compressed before it is cut off. */
    public Damage packedAndTruncated(int cuts) {
        byte[] packed = packed(sound);
        for (int cut = 0; cut < cuts; cut++) {
            int length = (int) ((long) packed.length * cut / cuts);
            read(Arrays.copyOf(packed, length), "compressed and cut off after " + length + " bytes");
        }
        return this;
    }

    /** Flips some bits. */
    public Damage flipped(int times) {
        return flipped(times, sound);
    }

    /** Flips some bits of the compressed file. */
    public Damage packedAndFlipped(int times) {
        return flipped(times, packed(sound));
    }

    private Damage flipped(int times, byte[] whole) {
        YearDraws draws = Draws.of(whole.length, "bits to flip").in(0);
        for (int time = 0; time < times; time++) {
            byte[] broken = whole.clone();
            int flips = 1 + draws.below(4, time, 0);
            for (int flip = 1; flip <= flips; flip++) {
                int place = draws.below(broken.length, time, 2 * flip);
                broken[place] ^= (byte) (1 << draws.below(Byte.SIZE, time, 2 * flip + 1));
            }
            read(broken, "bits flipped, draw " + time);
        }
        return this;
    }

    /** Puts odd values in the place of values between two marks, such as quotes. */
    public Damage withOddValues(int times, char before, char after) {
        String text = new String(sound, StandardCharsets.UTF_8);
        YearDraws draws = Draws.of(1, "odd values").in(0);
        for (int time = 0; time < times; time++) {
            int begin = text.indexOf(before, draws.below(text.length(), time, 0));
            if (begin < 0) continue;
            int end = text.indexOf(after, begin + 1);
            if (end < 0) continue;
            String odd = ODD_VALUES.get(draws.below(ODD_VALUES.size(), time, 1));
            String broken = text.substring(0, begin + 1) + odd + text.substring(end);
            read(broken.getBytes(StandardCharsets.UTF_8), "'" + odd + "' at letter " + begin);
        }
        return this;
    }

    /** Leaves lines out, gives others twice and swaps others. */
    public Damage withLinesMoved(int times) {
        String[] lines = new String(sound, StandardCharsets.UTF_8).split("\n");
        YearDraws draws = Draws.of(2, "lines").in(0);
        for (int time = 0; time < times; time++) {
            String[] moved = lines.clone();
            int one = draws.below(lines.length, time, 0);
            int other = draws.below(lines.length, time, 1);
            switch (draws.below(3, time, 2)) {
                case 0 -> moved[one] = "";
                case 1 -> moved[one] = lines[one] + "\n" + lines[one];
                default -> {
                    moved[one] = lines[other];
                    moved[other] = lines[one];
                }
            }
            read(String.join("\n", moved).getBytes(StandardCharsets.UTF_8), "lines moved, draw " + time);
        }
        return this;
    }

    private void read(byte[] bytes, String how) {
        try {
            Files.write(file, bytes);
            reader.accept(file);
        } catch (InputException expected) {
            refused++;
            assertFalse(expected.problems().isEmpty(), how);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException | Error wrong) {
            throw new AssertionError(how + ": " + wrong, wrong);
        }
    }

    /** The bytes, compressed by gzip. */
    public static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }
}
