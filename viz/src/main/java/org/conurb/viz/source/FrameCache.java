package org.conurb.viz.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.conurb.viz.frame.Frame;

/** Keeps the answers asked for last, up to so many bytes in all. Safe for any number of threads. */
public final class FrameCache {

    private final long mostBytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true); // least recently used first
    private long bytes;

    private record Entry(String stamp, Frame frame) {}

    /** A cache of this size. */
    public FrameCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The answer kept under the name, made anew if there is none or if it bears another stamp. */
    Frame get(String name, String stamp, Supplier<Frame> made) {
        synchronized (entries) {
            Entry entry = entries.get(name);
            if (entry != null && entry.stamp().equals(stamp)) return entry.frame();
        }
        Frame frame = made.get();
        synchronized (entries) {
            Entry old = entries.put(name, new Entry(stamp, frame));
            bytes += frame.size() - (old == null ? 0 : old.frame().size());
            Iterator<Entry> oldest = entries.values().iterator();
            while (bytes > mostBytes && entries.size() > 1) {
                bytes -= oldest.next().frame().size();
                oldest.remove();
            }
        }
        return frame;
    }

    /** Bytes kept at the moment. */
    long bytes() {
        synchronized (entries) {
            return bytes;
        }
    }
}
