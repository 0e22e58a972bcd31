package org.conurb.scenarios.problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a text file whole, or says why it is none: missing, a folder, unreadable, empty or not UTF-8. */
public final class InputText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private InputText() {}

    /**
     * The text of a UTF-8 file without its byte order mark; empty after adding to {@code problems} why there is none.
     *
     * @param what the file's role in a few words, such as {@code a scenario (YAML)}
     */
    public static Optional<String> read(Path file, String what, Problems problems) {
        if (!Files.exists(file)) {
            problems.add(file, "", "no such file", what, nearestFile(file));
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            problems.add(file, "", "a folder", what, "name the file itself");
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException exception) {
            problems.add(file, "", "a file that cannot be read (" + exception + ")", what, "check its permissions");
            return Optional.empty();
        }
        return decode(file, bytes, what, problems);
    }

    private static Optional<String> decode(Path file, byte[] bytes, String what, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            int wrong = input.position();
            String found = String.format("the byte 0x%02X, which is not UTF-8", bytes[wrong]);
            problems.add(file, lineOf(bytes, wrong), "", found, "a text file in UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        output.flip();
        String text = output.toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) text = text.substring(1);
        if (text.isBlank()) {
            problems.add(file, "", "an empty file", what, "");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int before = 0; before < position; before++) {
            if (bytes[before] == '\n') line++;
        }
        return line;
    }

    /** Names a file beside the missing one whose name is nearly the same. */
    private static String nearestFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || file.getFileName() == null) return "";
        if (!Files.isDirectory(folder)) return "there is no folder " + folder;
        try (var beside = Files.list(folder)) {
            var names =
                    beside.map(path -> path.getFileName().toString()).sorted().toList();
            return NearestWord.hint(file.getFileName().toString(), names);
        } catch (IOException exception) {
            return "the folder " + folder + " cannot be read";
        }
    }
}
