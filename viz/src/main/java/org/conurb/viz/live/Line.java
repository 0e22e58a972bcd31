package org.conurb.viz.live;

import java.nio.ByteBuffer;

/** The way to a viewer's page. Sending returns at once. */
public interface Line {

    /** Sends words; calls {@code done} when they are gone, or never if the line breaks. */
    void send(String text, Runnable done);

    /** Sends bytes; calls {@code done} when they are gone, or never if the line breaks. */
    void send(ByteBuffer bytes, Runnable done);
}
