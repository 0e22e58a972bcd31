package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.city.Areas;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about the years after the base year, with the source of each part.
 *
 * @param fertility births
 * @param mortality deaths
 * @param migration moves in and out
 * @param labour work
 * @param housing homes
 * @param travel trips and roads
 */
public record Assumptions(
        Births fertility, Deaths mortality, Moves migration, Work labour, Homes housing, Journeys travel) {

    /**
     * Work; of use in a city with jobs.
     *
     * @param jobGrowth yearly change of jobs as a share; empty lets them grow as the labour force does
     * @param sectorGrowth the same by sector, in place of {@code jobGrowth}
     * @param productivity yearly change of wages at unchanged unemployment, as a share
     * @param participation change of the log odds of working or seeking work
     * @param pensionAgeMale state pension age of men by year; empty keeps that of the base year
     * @param pensionAgeFemale the same of women
     * @param leavingAge age at which schooling ceases to be compulsory
     * @param source where this comes from
     */
    public record Work(
            YearPath jobGrowth,
            SortedMap<Sector, YearPath> sectorGrowth,
            YearPath productivity,
            YearPath participation,
            YearPath pensionAgeMale,
            YearPath pensionAgeFemale,
            YearPath leavingAge,
            String source) {

        /** Keeps a copy. */
        public Work {
            sectorGrowth = Collections.unmodifiableSortedMap(new TreeMap<>(sectorGrowth));
        }
    }

    /**
     * Homes; of use in a city with dwellings.
     *
     * @param completions homes completed in a year, sites apart
     * @param developers whether developers build where it pays
     * @param demolitions share of the homes taken down in a year
     * @param source where this comes from
     */
    public record Homes(YearPath completions, boolean developers, YearPath demolitions, String source) {}

    /**
     * Travel; of use in a city with tables of travel.
     *
     * @param homeWorking factor on the days worked at home
     * @param fuelPrice factor on the price of driving
     * @param fares factor on fares
     * @param parking factor on parking charges
     * @param source where this comes from
     */
    public record Journeys(YearPath homeWorking, YearPath fuelPrice, YearPath fares, YearPath parking, String source) {}

    /**
     * Births.
     *
     * @param totalFertilityRate births per woman of the whole city by year; empty keeps the base-year rates
     * @param source where this comes from
     */
    public record Births(YearPath totalFertilityRate, String source) {}

    /**
     * Deaths.
     *
     * @param improvement multiplies the yearly fall of death rates in the city's tables
     * @param lifeExpectancyMale life expectancy at birth of men by year, in years; empty follows the improvement
     * @param lifeExpectancyFemale the same of women
     * @param source where this comes from
     */
    public record Deaths(
            YearPath improvement, YearPath lifeExpectancyMale, YearPath lifeExpectancyFemale, String source) {}

    /**
     * Moves in and out: factors on the city's tables, or totals.
     *
     * @param internalIn factor on arrivals from the rest of the country
     * @param internalOut factor on the chance to leave an area for another in the country
     * @param internationalIn factor on arrivals from abroad
     * @param internationalOut factor on the chance to leave for abroad
     * @param totalsFile the file of {@code totals}, absolute; null when there is none
     * @param totals totals that take the place of those of the tables, in the order of the file
     * @param source where this comes from
     */
    public record Moves(
            YearPath internalIn,
            YearPath internalOut,
            YearPath internationalIn,
            YearPath internationalOut,
            Path totalsFile,
            List<Total> totals,
            String source) {

        /** Keeps a copy of the totals. */
        public Moves {
            totals = List.copyOf(totals);
        }
    }

    /**
     * Persons who move in a year.
     *
     * @param line line of the file
     * @param area code of the area
     * @param year year to mid-year
     * @param flow stream
     * @param direction into or out of the area
     * @param persons persons in that year
     */
    public record Total(int line, String area, int year, Flow flow, Direction direction, double persons) {}

    /** What the model takes of births and deaths. */
    public DemographicAssumptions demography() {
        return new DemographicAssumptions(
                fertility.totalFertilityRate(),
                mortality.improvement(),
                mortality.lifeExpectancyMale(),
                mortality.lifeExpectancyFemale());
    }

    /**
     * What the model takes of moves, for the areas of the city. {@link ScenarioChecks#against} finds totals of areas that
     * the city does not have; here they are refused.
     *
     * @param populationShare share of the residents that are simulated: as large a share of those who arrive come
     */
    public MigrationAssumptions movement(Areas areas, double populationShare) {
        SortedMap<MigrationTotals.Key, Double> byKey = new TreeMap<>();
        for (Total total : migration.totals()) {
            int area = areas.find(total.area());
            if (area < 0) throw new IllegalArgumentException("the city has no area " + total.area());
            var key = new MigrationTotals.Key(area, total.flow(), total.direction(), total.year());
            byKey.put(key, total.persons() * populationShare);
        }
        return new MigrationAssumptions(
                migration.internalIn().scaled(populationShare),
                migration.internalOut(),
                migration.internationalIn().scaled(populationShare),
                migration.internationalOut(),
                MigrationTotals.of(byKey));
    }

    /** What the model takes of work. */
    public LabourAssumptions work() {
        YearPath[] growth = new YearPath[Sector.COUNT];
        Arrays.fill(growth, labour.jobGrowth());
        labour.sectorGrowth().forEach((sector, path) -> growth[sector.ordinal()] = path);
        return new LabourAssumptions(
                growth,
                new YearPath[] {labour.pensionAgeMale(), labour.pensionAgeFemale()},
                labour.productivity(),
                labour.participation(),
                labour.leavingAge(),
                List.of());
    }

    /**
     * What the model takes of homes.
     *
     * @param populationShare share of the residents that are simulated: as large a share of the homes is built
     */
    public BuildingPlan building(double populationShare) {
        return new BuildingPlan(
                housing.completions().scaled(populationShare), housing.developers(), housing.demolitions(), List.of());
    }

    /** What the model takes of travel. */
    public TravelAssumptions journeys() {
        return new TravelAssumptions(travel.homeWorking(), travel.fuelPrice(), travel.fares(), travel.parking());
    }

    /** All that the model takes of a scenario for a city, before interventions bend it. */
    public org.conurb.engine.policy.Assumptions model(CityFacts city, double populationShare) {
        return new org.conurb.engine.policy.Assumptions(
                demography(),
                movement(city.zones().areas(), populationShare),
                city.hasMarkets() ? work() : null,
                city.hasMarkets() ? building(populationShare) : null,
                city.travels() ? journeys() : null);
    }
}
