package org.conurb.engine.indicators;

import java.util.Locale;

/**
 * A group of residents whose lot is told apart: by age, by income, by tenure, by cars. Within each of these a resident
 * belongs to one group, that of the household where it is the household's; residents of establishments belong to one by
 * age only.
 */
public enum Group {
    /** Everyone. */
    ALL(Dimension.ALL),
    /** Children under 16. */
    AGE_0_15(Dimension.AGE_GROUP),
    /** Aged 16 to 24. */
    AGE_16_24(Dimension.AGE_GROUP),
    /** Aged 25 to 34. */
    AGE_25_34(Dimension.AGE_GROUP),
    /** Aged 35 to 49. */
    AGE_35_49(Dimension.AGE_GROUP),
    /** Aged 50 to 64. */
    AGE_50_64(Dimension.AGE_GROUP),
    /** Aged 65 to 74. */
    AGE_65_74(Dimension.AGE_GROUP),
    /** Aged 75 and over. */
    AGE_75_OVER(Dimension.AGE_GROUP),
    /** The fifth of the city's residents with the lowest equivalised household incomes; equal ones are not parted. */
    FIFTH_1(Dimension.INCOME_FIFTH),
    /** The second fifth. */
    FIFTH_2(Dimension.INCOME_FIFTH),
    /** The middle fifth. */
    FIFTH_3(Dimension.INCOME_FIFTH),
    /** The fourth fifth. */
    FIFTH_4(Dimension.INCOME_FIFTH),
    /** The fifth with the highest. */
    FIFTH_5(Dimension.INCOME_FIFTH),
    /** In a home of their own. */
    TENURE_OWNED(Dimension.TENURE),
    /** Renting privately. */
    TENURE_PRIVATE_RENT(Dimension.TENURE),
    /** In a social home. */
    TENURE_SOCIAL_RENT(Dimension.TENURE),
    /** Lodging with others or homeless. */
    TENURE_NONE(Dimension.TENURE),
    /** In a household without a car. */
    CARS_0(Dimension.CARS),
    /** With one. */
    CARS_1(Dimension.CARS),
    /** With two or more. */
    CARS_2_OVER(Dimension.CARS);

    /** What groups are told apart by. */
    public enum Dimension {
        /** All together. */
        ALL,
        /** Completed years of age. */
        AGE_GROUP,
        /** Equivalised gross income of the household. */
        INCOME_FIFTH,
        /** On what terms the household lives. */
        TENURE,
        /** Cars and vans of the household. */
        CARS;

        /** The word used in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many there are. */
    public static final int COUNT = values().length;

    private static final int[] AGES_FROM = {0, 16, 25, 35, 50, 65, 75};

    private final Dimension dimension;

    Group(Dimension dimension) {
        this.dimension = dimension;
    }

    /** What it is told apart by. */
    public Dimension dimension() {
        return dimension;
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ordinal of the group of this age. */
    static int ofAge(int age) {
        int group = AGES_FROM.length - 1;
        while (group > 0 && age < AGES_FROM[group]) group--;
        return AGE_0_15.ordinal() + group;
    }
}
