package org.conurb.viz.live;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All who follow, no more than a limit. Safe for any number of threads. */
public final class Viewers {

    private final int most;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    /** Room for so many. */
    public Viewers(int most) {
        this.most = most;
    }

    /** Lets one more follow; false if there are as many as there may be. */
    public boolean add(Viewer viewer) {
        viewers.add(viewer);
        if (viewers.size() <= most) return true;
        viewers.remove(viewer);
        return false;
    }

    /** Who was removed is told and shown nothing any more. */
    public void remove(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** How many follow. */
    public int count() {
        return viewers.size();
    }

    /** Whether anybody waits for a picture. */
    boolean isAnyoneReady() {
        for (Viewer viewer : viewers) {
            if (viewer.isReady()) return true;
        }
        return false;
    }

    void tell(String kind, String text) {
        viewers.forEach(viewer -> viewer.tell(kind, text));
    }

    void show(String kind, ByteBuffer picture) {
        viewers.forEach(viewer -> viewer.show(kind, picture));
    }
}
