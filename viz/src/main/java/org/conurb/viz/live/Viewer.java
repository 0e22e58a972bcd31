package org.conurb.viz.live;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * One who follows. At most one message is on its way to them; of each further kind only the newest waits, older ones are
 * dropped. Pictures go only to those who have said that they are done with the one before.
 */
public final class Viewer {

    private final Line line;
    private final Map<String, Object> waiting = new HashMap<>();
    private final ArrayDeque<String> order = new ArrayDeque<>(); // kinds that wait, oldest first
    private boolean isSending;
    private boolean isReady = true;
    private long dropped;

    /** One who is reached by this line. */
    public Viewer(Line line) {
        this.line = line;
    }

    /** Words that every viewer gets, unless newer ones of the kind come first. */
    public void tell(String kind, String text) {
        offer(kind, text);
    }

    /** A picture, for those who are ready for one; others miss it. */
    void show(String kind, ByteBuffer picture) {
        synchronized (this) {
            if (!isReady) {
                dropped++;
                return;
            }
            isReady = false;
        }
        offer(kind, picture);
    }

    /** The page has drawn its last picture. */
    public synchronized void ready() {
        isReady = true;
    }

    synchronized boolean isReady() {
        return isReady;
    }

    /** Messages that this viewer has missed. */
    public synchronized long dropped() {
        return dropped;
    }

    private void offer(String kind, Object message) {
        synchronized (this) {
            if (waiting.put(kind, message) == null) order.add(kind);
            else dropped++;
            if (isSending) return;
            isSending = true;
        }
        sendNext();
    }

    private void sendNext() {
        Object message;
        synchronized (this) {
            if (order.isEmpty()) {
                isSending = false;
                return;
            }
            message = waiting.remove(order.poll());
        }
        if (message instanceof String text) line.send(text, this::sendNext);
        else line.send(((ByteBuffer) message).duplicate(), this::sendNext);
    }
}
