package org.conurb.engine.population;

/** Sex as recorded in vital statistics; the ordinal is the index used in every [sex] array. */
public enum Sex {
    /** Index 0. */
    MALE("M"),
    /** Index 1. */
    FEMALE("F");

    /** How many sexes the tables tell apart. */
    public static final int COUNT = 2;

    private static final Sex[] BY_INDEX = values();

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The letter used in tables: M or F. */
    public String code() {
        return code;
    }

    /** The sex with this index. */
    public static Sex of(int index) {
        return BY_INDEX[index];
    }

    /** The sex with this letter; M or F. */
    public static Sex ofCode(String code) {
        for (Sex sex : BY_INDEX) {
            if (sex.code.equals(code)) return sex;
        }
        throw new IllegalArgumentException("sex is '" + code + "'; it should be M or F");
    }
}
