package org.conurb.engine.lives;

import java.util.Locale;

/**
 * What can happen to a resident in a year, in the order in which it is told. Each says what its columns {@code from},
 * {@code to} and {@code detail} hold; {@code other} is another resident.
 */
public enum LifeEvent {
    /** Born in the city; other: the mother. */
    BORN,
    /** Came from outside the city; the cause says from where. */
    ARRIVED,
    /** Somebody of the household died, a partner apart; detail: what they were; other: who. */
    BEREAVED(Value.NOTHING, Value.KIN),
    /** Became a parent, or one again; other: the child. */
    CHILD_BORN,
    /** No longer has the partner; the cause says why; other: the partner. */
    COUPLE_ENDED,
    /** The couple in whose home the resident is a child has parted; other: the one who has gone or been left. */
    PARENTS_PARTED,
    /** Has a partner; other: the partner. */
    COUPLE_FORMED,
    /** Went to live in a communal establishment. */
    ENTERED_ESTABLISHMENT,
    /** Left a communal establishment for an ordinary household. */
    LEFT_ESTABLISHMENT,
    /** Left the household in which the resident was a child. */
    LEFT_HOME,
    /** Came to live as a grown-up child in a household. */
    CAME_HOME,
    /** Left a household of others to begin one of their own. */
    SET_UP_HOME,
    /** Came into a household of others, or went along with a parent. */
    JOINED_HOUSEHOLD,
    /** A minor whom another household has taken in. */
    TAKEN_IN,
    /** Left the city; the cause says for where. */
    LEFT,
    /** Died. */
    DIED,
    /** Studies something else than before, or begins to; from, to: what. */
    STUDY_BEGUN(Value.STUDY, Value.NOTHING),
    /** Does not study any more; from: what. */
    STUDY_ENDED(Value.STUDY, Value.NOTHING),
    /** Has gained a higher qualification; from, to: which. */
    QUALIFIED(Value.QUALIFICATION, Value.NOTHING),
    /** Seeks work and did not before. */
    SEEKS_WORK,
    /** Works and did not before; to: where; detail: sector; amount: earnings. */
    JOB_BEGUN(Value.ZONE, Value.SECTOR),
    /** Has another job; from, to: where; detail: sector; amount: earnings. */
    JOB_CHANGED(Value.ZONE, Value.SECTOR),
    /** Lost a job and seeks another; from: where; detail: sector. */
    JOB_LOST(Value.ZONE, Value.SECTOR),
    /** Gave up work, not for good; from: where; detail: sector. */
    WORK_LEFT(Value.ZONE, Value.SECTOR),
    /** Seeks work no more. */
    SEEKS_NO_MORE,
    /** Retired; from: where the last job was. */
    RETIRED(Value.ZONE, Value.SECTOR),
    /** Lives in another home; from, to: where; detail: tenure; amount: rent of a year, or price of an owned home. */
    MOVED(Value.ZONE, Value.TENURE),
    /** Lodges in the home of another household; from, to: where. */
    LODGED(Value.ZONE, Value.NOTHING),
    /** Is without a home. */
    HOMELESS(Value.ZONE, Value.NOTHING),
    /** The household has more cars than before; from, to: how many. */
    BOUGHT_CAR(Value.NUMBER, Value.NOTHING),
    /** The household has fewer cars than before; from, to: how many. */
    SOLD_CAR(Value.NUMBER, Value.NOTHING);

    /** How many there are. */
    public static final int COUNT = values().length;

    private static final LifeEvent[] BY_INDEX = values();

    /** What the number in a column stands for. */
    public enum Value {
        /** Nothing. */
        NOTHING,
        /** A zone, or {@code JobStore.OUTSIDE}. */
        ZONE,
        /** A {@code Study}. */
        STUDY,
        /** A {@code Qualification}. */
        QUALIFICATION,
        /** A {@code Tenure}. */
        TENURE,
        /** A {@code Sector}. */
        SECTOR,
        /** A {@link Kin}. */
        KIN,
        /** A plain number. */
        NUMBER
    }

    private final Value change;
    private final Value detail;

    LifeEvent() {
        this(Value.NOTHING, Value.NOTHING);
    }

    LifeEvent(Value change, Value detail) {
        this.change = change;
        this.detail = detail;
    }

    /** What {@code from} and {@code to} hold. */
    public Value change() {
        return change;
    }

    /** What {@code detail} holds. */
    public Value detail() {
        return detail;
    }

    /** The one with this ordinal. */
    public static LifeEvent of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
