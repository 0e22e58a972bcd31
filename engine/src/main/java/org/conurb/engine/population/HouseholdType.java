package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Locale;

/** What kind of household it is by who lives in it, after the household composition of the UK census. */
public enum HouseholdType {
    /** One resident. */
    ONE_PERSON,
    /** A couple and nobody else. */
    COUPLE,
    /** A couple with at least one child of any age. */
    COUPLE_CHILDREN,
    /** A reference person without partner, with at least one child of any age. */
    LONE_PARENT,
    /** Everyone else: people who share, families with others. */
    OTHER;

    /** The largest household size that tables tell apart; it stands for itself and all larger ones. */
    public static final int TOP_SIZE = 8;

    private static final HouseholdType[] BY_INDEX = values();

    /** The type with this ordinal. */
    public static HouseholdType of(int index) {
        return BY_INDEX[index];
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a household that has members. */
    public static HouseholdType of(ResidentStore residents, HouseholdStore households, int household) {
        int size = households.size(household);
        if (size == 1) return ONE_PERSON;
        boolean partner = false;
        boolean child = false;
        int member = households.firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            partner |= residents.is(Role.PARTNER, member);
            child |= residents.is(Role.CHILD, member);
        }
        if (child) return partner ? COUPLE_CHILDREN : LONE_PARENT;
        return partner && size == 2 ? COUPLE : OTHER;
    }
}
