package org.conurb.viz.live;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a run has come, in words and numbers. The run's thread writes, any thread reads. */
final class Progress {

    /** What a run does. */
    enum State {
        /** It has not begun. */
        READY,
        /** It computes. */
        RUNNING,
        /** It is to stand still, and will at the end of the process. */
        PAUSING,
        /** It stands still. */
        PAUSED,
        /** It is to end, and will at the end of the process. */
        STOPPING,
        /** It has been stopped and can go on from its last snapshot. */
        STOPPED,
        /** Something went wrong. */
        FAILED,
        /** All is written. */
        DONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<String, Integer> places = new LinkedHashMap<>(); // [process] its place in the year, from 1
    private final Map<Ledger.Entry, Long> events = new EnumMap<>(Ledger.Entry.class);
    private State state;
    private String message = "";
    private String phase = "";
    private int year;
    private int yearDone;
    private String process = "";
    private int day;
    private double gap = Double.NaN;
    private double secondsLeft = Double.NaN;
    private long residents;

    Progress(State state) {
        this.state = state;
    }

    synchronized State state() {
        return state;
    }

    synchronized void enter(State newState, String newMessage) {
        state = newState;
        message = newMessage;
    }

    synchronized void phase(String what) {
        phase = what;
        process = "";
        day = 0;
    }

    /** A process has ended; what has happened in the year so far is counted from the city's ledger. */
    synchronized void processDone(int ofYear, String name, City city) {
        year = ofYear;
        process = name;
        day = 0;
        places.computeIfAbsent(name, added -> places.size() + 1);
        residents = city.population().residents().count();
        for (Ledger.Entry entry : Ledger.Entry.values()) {
            long count = 0;
            for (int area = 0; area < city.areas().count(); area++)
                count += city.ledger().count(entry, area);
            events.put(entry, count);
        }
    }

    synchronized void day(int ofYear, int number, double newGap) {
        year = ofYear;
        day = number;
        gap = newGap;
    }

    synchronized void yearDone(int done, double newSecondsLeft) {
        year = done;
        yearDone = done;
        secondsLeft = newSecondsLeft;
    }

    /** The base year is on disk. */
    synchronized void baseDone(int baseYear) {
        year = baseYear;
        yearDone = baseYear;
    }

    synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", state.word())
                .put("message", message)
                .put("phase", phase)
                .put("year", year)
                .put("yearDone", yearDone)
                .put("process", process)
                .put("place", places.getOrDefault(process, 0))
                .put("places", places.size())
                .put("day", day)
                .put("residents", residents);
        if (!Double.isNaN(gap)) json.put("gap", gap);
        if (!Double.isNaN(secondsLeft)) json.put("secondsLeft", secondsLeft);
        ObjectNode counts = json.putObject("events");
        events.forEach((entry, count) -> counts.put(entry.name().toLowerCase(Locale.ROOT), count));
        return json;
    }
}
