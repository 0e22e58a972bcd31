package org.conurb.scenarios.importer.osm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * A PBF file: blocks are unpacked and read side by side, a batch at a time, and their contents handed on in the order of
 * the file, so that the number of threads changes nothing.
 *
 * <p>Format: wiki.openstreetmap.org/wiki/PBF_Format. Its limits are enforced before anything is allocated: 64 KiB for the
 * header of a block, 32 MiB for its content, packed or not; and a batch holds at most 64 MiB of unpacked content beyond
 * its first block.
 */
final class PbfFile implements OsmFile {

    private static final String WHAT = "an OpenStreetMap file in PBF";
    private static final int LARGEST_HEADER = 64 << 10;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int BATCH_BLOCKS_PER_THREAD = 8;
    private static final long BATCH_BYTES = 64L << 20;
    private static final String HEADER_BLOCK = "OSMHeader";
    private static final String DATA_BLOCK = "OSMData";

    private static final int HEADER_TYPE = 1;
    private static final int HEADER_SIZE = 3;

    private final Path file;
    private final Workers workers;
    private final BitSet withoutNodes = new BitSet(); // [block], known once the roads have been read
    private long position;

    PbfFile(Path file, Workers workers) {
        this.file = file;
        this.workers = workers;
    }

    /** A block on its way: its place in the file, and its content or what is wrong with it. */
    private record Result<T>(T content, boolean hasNodes, String wrong) {}

    @Override
    public void readWays(OsmSink sink) {
        withoutNodes.clear();
        forEachBlock(
                block -> {
                    RecordedBlock recorded = new RecordedBlock(block.allowance());
                    block.readWays(recorded);
                    return recorded;
                },
                recorded -> recorded.replay(sink),
                true);
    }

    @Override
    public void readNodes(long[] wanted, NodeSink sink) {
        forEachBlock(
                block -> {
                    LongList nodes = new LongList();
                    block.readNodes(wanted, (node, longitude, latitude) -> {
                        if (nodes.size() > 3 * block.allowance()) throw RecordedBlock.tooMuch();
                        nodes.add(node);
                        nodes.add(longitude);
                        nodes.add(latitude);
                    });
                    return nodes;
                },
                nodes -> {
                    for (int place = 0; place < nodes.size(); place += 3) {
                        sink.node((int) nodes.get(place), nodes.get(place + 1), nodes.get(place + 2));
                    }
                },
                false);
    }

    private <T> void forEachBlock(Function<PbfBlock, T> decode, Consumer<T> take, boolean isFirstPass) {
        position = 0;
        try (DataInputStream input =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
            checkHeader(nextBlob(input, HEADER_BLOCK));
            int first = 0;
            while (true) {
                List<PbfBlob> batch = nextBatch(input, first, isFirstPass);
                if (batch.isEmpty()) return;
                handle(batch, first, decode, take, isFirstPass);
                first += batch.size();
            }
        } catch (EOFException cut) {
            throw wrong("a file that breaks off after " + position + " bytes", "copy it again");
        } catch (IOException failure) {
            throw wrong("a file that cannot be read (" + failure + ")", "check its permissions");
        }
    }

    private <T> void handle(
            List<PbfBlob> batch, int first, Function<PbfBlock, T> decode, Consumer<T> take, boolean isFirstPass) {
        List<Result<T>> results = new ArrayList<>();
        for (int number = 0; number < batch.size(); number++) results.add(null);
        workers.forEach(batch.size(), number -> results.set(number, result(batch.get(number), decode)));
        for (int number = 0; number < batch.size(); number++) {
            Result<T> result = results.get(number);
            if (result == null) continue;
            if (result.wrong() != null) {
                throw wrong("a damaged block at byte " + batch.get(number).place() + ": " + result.wrong(), "");
            }
            if (isFirstPass && !result.hasNodes()) withoutNodes.set(first + number);
            take.accept(result.content());
        }
    }

    /** Reads a block; null for one that need not be read. What is wrong is told later, in the order of the file. */
    private <T> Result<T> result(PbfBlob blob, Function<PbfBlock, T> decode) {
        if (blob.isPassedOver()) return null;
        try {
            PbfBlock block = new PbfBlock(blob.unpacked(), blob.packedBytes());
            return new Result<>(decode.apply(block), block.hasNodes(), null);
        } catch (ProtoReader.DamagedException damaged) {
            return new Result<>(null, true, damaged.getMessage());
        }
    }

    private List<PbfBlob> nextBatch(DataInputStream input, int first, boolean isFirstPass) throws IOException {
        List<PbfBlob> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < BATCH_BLOCKS_PER_THREAD * workers.threads() && bytes < BATCH_BYTES) {
            boolean isPassedOver = !isFirstPass && withoutNodes.get(first + batch.size());
            PbfBlob blob = isPassedOver ? passOver(input) : nextBlob(input, DATA_BLOCK);
            if (blob == null) return batch;
            batch.add(blob);
            bytes += blob.unpackedBytes();
        }
        return batch;
    }

    /** The next block of a type, others passed over; null at the end of the file. */
    private PbfBlob nextBlob(DataInputStream input, String type) throws IOException {
        while (true) {
            Frame frame = nextFrame(input);
            if (frame == null) {
                if (type.equals(HEADER_BLOCK)) throw wrong("an empty file", "");
                return null;
            }
            long place = position;
            if (!frame.type().equals(type)) {
                if (type.equals(HEADER_BLOCK)) throw wrong("a file that does not begin with a header", "");
                skip(input, frame.bytes());
                continue;
            }
            byte[] bytes = input.readNBytes(frame.bytes());
            if (bytes.length < frame.bytes()) throw new EOFException();
            position += bytes.length;
            try {
                return PbfBlob.of(bytes, place);
            } catch (ProtoReader.DamagedException damaged) {
                throw wrong("a damaged block at byte " + place + ": " + damaged.getMessage(), "");
            }
        }
    }

    private PbfBlob passOver(DataInputStream input) throws IOException {
        while (true) {
            Frame frame = nextFrame(input);
            if (frame == null) return null;
            skip(input, frame.bytes());
            if (frame.type().equals(DATA_BLOCK)) return PbfBlob.PASSED_OVER;
        }
    }

    private void skip(DataInputStream input, int bytes) throws IOException {
        input.skipNBytes(bytes);
        position += bytes;
    }

    /** What stands before a block. */
    private record Frame(String type, int bytes) {}

    private Frame nextFrame(DataInputStream input) throws IOException {
        int first = input.read();
        if (first < 0) return null;
        long length = (long) first << 24 | input.readUnsignedByte() << 16 | input.readUnsignedShort();
        if (length > LARGEST_HEADER) {
            throw wrong(
                    "a header of " + length + " bytes at byte " + position + ", where the format has at most "
                            + LARGEST_HEADER,
                    "");
        }
        byte[] header = input.readNBytes((int) length);
        if (header.length < length) throw new EOFException();
        Frame frame = frame(header);
        position += Integer.BYTES + length;
        return frame;
    }

    private Frame frame(byte[] header) {
        String type = "";
        long bytes = -1;
        try {
            ProtoReader reader = new ProtoReader(header, 0, header.length);
            while (reader.hasMore()) {
                switch (reader.field()) {
                    case HEADER_TYPE -> type = reader.inside().text();
                    case HEADER_SIZE -> bytes = reader.number();
                    default -> reader.skip();
                }
            }
        } catch (ProtoReader.DamagedException damaged) {
            throw wrong("a damaged header at byte " + position + ": " + damaged.getMessage(), "");
        }
        if (bytes < 0 || bytes > PbfBlob.LARGEST) {
            throw wrong(
                    "a block of " + bytes + " bytes at byte " + position + ", where the format has at most "
                            + PbfBlob.LARGEST,
                    "");
        }
        return new Frame(type, (int) bytes);
    }

    private void checkHeader(PbfBlob blob) {
        try {
            for (String feature : PbfBlock.requiredFeatures(blob.unpacked())) {
                if (feature.equals("OsmSchema-V0.6") || feature.equals("DenseNodes")) continue;
                throw wrong(
                        "a file that needs the feature '" + feature + "'",
                        feature.equals("HistoricalInformation") ? "take an extract of one moment from it" : "");
            }
        } catch (ProtoReader.DamagedException damaged) {
            throw wrong("a damaged header: " + damaged.getMessage(), "");
        }
    }

    private InputException wrong(String found, String remedy) {
        return new InputException(List.of(new Problem(file, null, "", found, WHAT, remedy)));
    }

    /** Whether these first bytes are those of a PBF file: a length, then a header of type {@code OSMHeader}. */
    static boolean isOne(InputStream input) throws IOException {
        byte[] head = input.readNBytes(Integer.BYTES + 2 + HEADER_BLOCK.length());
        return new String(head, StandardCharsets.ISO_8859_1).endsWith(HEADER_BLOCK);
    }
}
