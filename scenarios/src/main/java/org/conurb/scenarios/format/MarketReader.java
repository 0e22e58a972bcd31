package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a city folder says of jobs and homes: all of the tables, or none if none is there. */
final class MarketReader {

    /** Tables that jobs and homes are made from; a snapshot has the jobs and homes in their place. */
    static final List<String> MARGINALS = List.of(
            LabourReader.JOBS,
            LabourReader.COMMUTING,
            LabourReader.QUALIFICATIONS,
            LabourReader.ACTIVITY,
            HousingReader.DWELLINGS,
            HousingReader.VACANT,
            HousingReader.PRICES,
            HousingReader.RENTS);

    /** Tables that a snapshot keeps. */
    static final List<String> RATES = List.of(
            LabourReader.JOB_SKILLS,
            LabourReader.WAGES,
            LabourReader.QUALIFICATION_RATES,
            LabourReader.PARTICIPATION,
            LabourReader.UNEMPLOYMENT,
            LabourReader.STUDY,
            HousingReader.KINDS);

    private MarketReader() {}

    /** Whether the folder has any of the tables on jobs and homes, so that it must have all. */
    static boolean isIn(Path folder) {
        return hasAny(folder, Stream.concat(MARGINALS.stream(), RATES.stream()));
    }

    private static boolean hasAny(Path folder, Stream<String> files) {
        return files.anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    /**
     * Reads the tables; null if the folder has nothing on jobs and homes.
     *
     * @param zones codes of the zones, rising
     * @param areaOf [zone] → area
     * @param people residents and households that the tables must fit; null if they are not known as a table
     */
    static MarketInputs read(CityTables tables, Path folder, List<String> zones, int[] areaOf, Marginals people) {
        if (!isIn(folder)) return null;
        boolean listed = MarketMicrodata.isIn(folder) && !hasAny(folder, MARGINALS.stream());
        return new MarketInputs(
                listed ? null : LabourReader.marginals(tables, zones, areaOf, people),
                listed ? null : HousingReader.marginals(tables, zones, areaOf, people),
                LabourReader.rates(tables),
                HousingReader.rates(tables));
    }
}
