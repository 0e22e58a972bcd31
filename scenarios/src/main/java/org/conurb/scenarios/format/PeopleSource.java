package org.conurb.scenarios.format;

import java.util.List;

/** A way in which people are listed one by one. Whatever is wrong is added to the problems. */
interface PeopleSource {

    /** Nobody is older than this in the base year. */
    int OLDEST = 150;

    /**
     * The households in the order of the file.
     *
     * @param zones codes of the zones, rising
     */
    HouseholdRows households(FileProblems problems, List<String> zones);

    /**
     * The residents in the order of the file.
     *
     * @param baseYear nobody is born later
     */
    ResidentRows residents(FileProblems problems, int baseYear);
}
