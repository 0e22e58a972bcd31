package org.conurb.viz.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The layout that the front end's {@code frame.ts} reads. */
class FrameTest {

    @Test
    void columnsBeginWhereTheHeaderSays() {
        Frame.Builder builder = Frame.of("zones")
                .bytes("rank", new byte[] {1, (byte) 255, 3})
                .floats("value", new float[] {1.5f, Float.NaN})
                .shorts("flow", new short[] {(short) 65_535})
                .ints("start", new int[] {-7, 1 << 30});
        builder.header().put("name", "Größe ½");
        ByteBuffer frame = builder.build().buffer().order(ByteOrder.LITTLE_ENDIAN);

        assertEquals(Frame.MAGIC, frame.getInt(0));
        int headerLength = frame.getInt(4);
        int data = 8 + headerLength;
        assertEquals(0, data % 8, "typed arrays need columns at multiples of eight");
        byte[] json = new byte[headerLength];
        frame.get(8, json);
        JsonNode header = JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
        assertEquals("Größe ½", header.get("name").asString());
        assertEquals("zones", header.get("kind").asString());
        JsonNode columns = header.get("columns");
        assertEquals(4, columns.size());
        assertEquals((byte) 255, frame.get(data + columns.get(0).get("offset").asInt() + 1));
        assertEquals(1.5f, frame.getFloat(data + columns.get(1).get("offset").asInt()));
        assertEquals(
                65_535,
                Short.toUnsignedInt(
                        frame.getShort(data + columns.get(2).get("offset").asInt())));
        assertEquals(1 << 30, frame.getInt(data + columns.get(3).get("offset").asInt() + 4));
        for (JsonNode column : columns) assertEquals(0, column.get("offset").asInt() % 8);
    }
}
