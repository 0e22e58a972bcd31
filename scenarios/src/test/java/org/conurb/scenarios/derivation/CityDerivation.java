package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import org.conurb.scenarios.TestData;

/**
 * Writes every file of figures in the Greater Manchester city folder from the published ones.
 *
 * <p>Run {@code main} after a change of a rule; {@code CityDerivationTest} holds the folder to what is derived. The
 * words of {@code city.yaml} are written by hand.
 */
public final class CityDerivation {

    private CityDerivation() {}

    /** Writes the city folder of this repository, or the one named as the first argument. */
    public static void main(String[] arguments) {
        Path city = arguments.length > 0 ? Path.of(arguments[0]) : committed();
        derive(TestData.folder(), city);
    }

    /** The city folder of this repository. */
    static Path committed() {
        return TestData.repository().resolve("scenarios/greater-manchester/city");
    }

    /** Derives the figures in {@code data} into the folder {@code city}. */
    static void derive(Path data, Path city) {
        Path rates = city.resolve("rates");
        Published published = new Published(data);
        ZoneFiles.write(published, city);
        RoadFiles.write(published, city);
        PopulationFiles.write(published, city);
        Constituencies census = new Constituencies(published);
        CommunalFiles communal = new CommunalFiles(published, census);
        communal.write(city);
        HouseholdFiles households = new HouseholdFiles(published, census, communal.residents);
        households.write(city);
        LifeTables tables = new LifeTables(published);
        MortalityFiles mortality = new MortalityFiles(published, tables);
        mortality.write(rates);
        MigrationFiles migration = new MigrationFiles(published, tables, mortality);
        migration.write(rates);
        Couples couples = new Couples(published);
        FertilityFiles fertility = new FertilityFiles(published, couples, migration);
        fertility.write(rates);
        LivingFiles living = new LivingFiles(published, census, couples, communal, households);
        living.write(rates);
        DissolutionFile.write(published, census, couples, rates);
        TravelFiles.write(census, city);
        double studentShare = deriveMarkets(published, census, households, city);
        ParametersFile.write(published, couples, fertility, studentShare, city);
    }

    /** Writes the tables of jobs and homes; gives the share of students who work or seek work. */
    private static double deriveMarkets(
            Published published, Constituencies census, HouseholdFiles households, Path city) {
        ZoneLookup zones = new ZoneLookup(published);
        CommutingFile commuting = new CommutingFile(published);
        commuting.write(city);
        new JobFiles(published, census, commuting, zones).write(city);
        QualificationFiles qualifications = new QualificationFiles(published, census);
        qualifications.write(city);
        StudyFile study = new StudyFile(published, census);
        study.write(city.resolve("rates"));
        ActivityFiles activity = new ActivityFiles(published, census, commuting, qualifications, study);
        activity.write(city);
        DwellingFiles dwellings = new DwellingFiles(published, census, households, zones);
        dwellings.write(city);
        HomeValueFiles.write(published, dwellings, city);
        return activity.studentShare;
    }
}
