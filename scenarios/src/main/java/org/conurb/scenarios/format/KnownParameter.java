package org.conurb.scenarios.format;

import java.util.Arrays;
import java.util.List;

/** The parameters that a city's {@code parameters.yaml} gives: all of these, and those of {@link MarketParameter}. */
enum KnownParameter implements NamedRange {
    /** Share of boys among live births. */
    MALE_SHARE("births.maleShare", 0, 1),
    /** Share of maternities with twins. */
    TWIN_MATERNITIES("births.twinMaternities", 0, 1),
    /** Propensity of women without a partner to bear a child, relative to those with one. */
    UNPARTNERED_RATIO("fertility.unpartneredRatio", 0, 1),
    /** Share of new couples of one sex. */
    SAME_SEX_SHARE("partnership.sameSexShare", 0, 1),
    /** Largest difference of ages in a couple, years. */
    MAX_AGE_GAP("partnership.maxAgeGap", 1, 60),
    /** Chance that children of a parting couple stay with their mother. */
    CHILDREN_STAY_WITH_MOTHER("dissolution.childrenStayWithMother", 0, 1),
    /** Share of the young who set up home alone that share a dwelling. */
    SHARING_SHARE("leavingHome.sharingShare", 0, 1),
    /** Only those younger than this share, years. */
    SHARING_BELOW_AGE("leavingHome.sharingBelowAge", 0, 120),
    /** Residents of a shared home. */
    SHARED_HOME_SIZE("leavingHome.sharedHomeSize", 2, 20);

    private final Range range;

    KnownParameter(String key, double low, double high) {
        this.range = new Range(key, low, high);
    }

    @Override
    public Range range() {
        return range;
    }

    /** All names in the file. */
    static List<String> keys() {
        return Arrays.stream(values()).map(KnownParameter::key).toList();
    }
}
