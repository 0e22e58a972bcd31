package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;

/**
 * The figures of a year by area and for the city as a whole, from the count at its end and the ledger of its events.
 *
 * <p>Figures that have no value (a median of nobody) are left out.
 */
public final class Indicators {

    /** Stands for the whole city where an area's code would be. */
    public static final String ALL = "ALL";

    private static final String PERSONS = "persons";
    private static final String PERSONS_A_YEAR = "persons per year";
    private static final String HOUSEHOLDS = "households";

    private final City city;
    private final Census census;
    private final List<Indicator> figures = new ArrayList<>();

    private Indicators(City city, Census census) {
        this.city = city;
        this.census = census;
    }

    /** Stocks only: the figures of a base year, before anything has happened. */
    public static List<Indicator> ofStocks(City city, Census census) {
        Indicators indicators = new Indicators(city, census);
        indicators.addStocks();
        return indicators.figures;
    }

    /**
     * Stocks, and the events of the year that ends with this count.
     *
     * @param before the count at the start of the year
     */
    public static List<Indicator> of(City city, Census before, Census census) {
        Indicators indicators = new Indicators(city, census);
        indicators.addStocks();
        indicators.addEvents();
        indicators.addLifeExpectancy(before);
        return indicators.figures;
    }

    private int areas() {
        return census.areas();
    }

    private void addStocks() {
        for (int area = 0; area < areas(); area++) addStocks(city.areas().code(area), area, area + 1);
        addStocks(ALL, 0, areas());
    }

    private void addStocks(String code, int from, int to) {
        AgeStructure ages = new AgeStructure();
        long households = 0;
        long alone = 0;
        long communal = 0;
        for (int area = from; area < to; area++) {
            ages.add(census, area);
            households += census.households(area);
            alone += census.households(area, HouseholdType.ONE_PERSON, 1);
            communal += census.communal(area);
        }
        add(code, "population", ages.total(), PERSONS);
        add(code, "median_age", ages.medianAge(), "years");
        add(code, "old_age_dependency", ages.oldAgeDependency(), "persons 65+ per 100 aged 16-64");
        add(code, "households", households, HOUSEHOLDS);
        double inHouseholds = ages.total() - communal;
        add(code, "mean_household_size", households == 0 ? Double.NaN : inHouseholds / households, PERSONS);
        add(code, "share_living_alone", inHouseholds == 0 ? Double.NaN : alone / inHouseholds, "share");
        add(code, "communal_residents", communal, PERSONS);
    }

    private void addEvents() {
        for (int area = 0; area < areas(); area++) addEvents(city.areas().code(area), area, area + 1);
        addEvents(ALL, 0, areas());
        if (city.ledger().trainingPlaces() > 0) addTraining();
    }

    /** Only of a year that has programmes. A place belongs to no area, so that empty ones are of the city. */
    private void addTraining() {
        for (int area = 0; area < areas(); area++) addTraining(city.areas().code(area), area, area + 1);
        addTraining(ALL, 0, areas());
        add(ALL, "training_places_empty", city.ledger().emptyTrainingPlaces(), "places per year");
    }

    private void addTraining(String code, int from, int to) {
        add(code, "training_places_taken", sum(Remark.TOOK_TRAINING, from, to), PERSONS_A_YEAR);
        add(code, "training_completed", sum(Remark.QUALIFIED_BY_TRAINING, from, to), PERSONS_A_YEAR);
    }

    private void addEvents(String code, int from, int to) {
        for (Entry entry : Entry.values()) add(code, name(entry), sum(entry, from, to), PERSONS_A_YEAR);
        add(code, "natural_change", sum(Entry.BIRTH, from, to) - sum(Entry.DEATH, from, to), PERSONS_A_YEAR);
        double net = 0;
        for (Entry entry : Entry.values()) {
            if (entry != Entry.BIRTH && entry != Entry.DEATH) net += entry.sign() * sum(entry, from, to);
        }
        add(code, "net_migration", net, PERSONS_A_YEAR);
        add(code, "total_fertility_rate", totalFertilityRate(from, to), "births per woman");
        add(code, "couples_formed", sum(Remark.COUPLE_FORMED, from, to), "couples per year");
        add(code, "couples_dissolved", sum(Remark.COUPLE_DISSOLVED, from, to), "couples per year");
        add(code, "left_parental_home", sum(Remark.LEFT_HOME, from, to), PERSONS_A_YEAR);
        add(code, "orphans_taken_in", sum(Remark.ORPHAN_TAKEN_IN, from, to), PERSONS_A_YEAR);
        add(code, "unaccompanied_minors", sum(Remark.UNACCOMPANIED_MINOR, from, to), PERSONS_A_YEAR);
    }

    /** The name of a ledger entry in tables: births, deaths, or the stream and its direction. */
    public static String name(Entry entry) {
        return switch (entry) {
            case BIRTH -> "births";
            case DEATH -> "deaths";
            case MOVE_IN -> "moves_in";
            case MOVE_OUT -> "moves_out";
            default -> entry.name().toLowerCase(Locale.ROOT);
        };
    }

    private double sum(Entry entry, int from, int to) {
        double sum = 0;
        for (int area = from; area < to; area++) sum += city.ledger().count(entry, area);
        return sum;
    }

    private double sum(Remark remark, int from, int to) {
        double sum = 0;
        for (int area = from; area < to; area++) sum += city.ledger().count(remark, area);
        return sum;
    }

    /** Sum over ages of births to women of the age per woman of the age who could bear. */
    private double totalFertilityRate(int from, int to) {
        double rate = 0;
        for (int age = 0; age < Ages.COUNT; age++) {
            double births = 0;
            double women = 0;
            for (int area = from; area < to; area++) {
                births += city.ledger().birthsByMotherAge(area, age);
                women += city.ledger().womenExposed(area, age);
            }
            if (women > 0) rate += births / women;
        }
        return rate;
    }

    /**
     * Period life expectancy at birth of the city from the year's deaths: with p(0) the deaths among those born in the
     * year and p(x) those among the cohort aged x - 1 at its start, L(x) = L(x - 1) (1 - p(x)) and e0 is their sum.
     */
    private void addLifeExpectancy(Census before) {
        Ledger ledger = city.ledger();
        for (Sex sex : Sex.values()) {
            double survivors = 1;
            double expectancy = 0;
            for (int age = 0; age < Ages.COUNT; age++) {
                double deaths = 0;
                double exposed = 0;
                for (int area = 0; area < areas(); area++) {
                    deaths += ledger.count(Entry.DEATH, area, sex.ordinal(), age);
                    exposed += age == 0
                            ? ledger.count(Entry.BIRTH, area, sex.ordinal(), 0)
                            : before.population(area, sex.ordinal(), age - 1);
                    if (age == Ages.TOP) exposed += before.population(area, sex.ordinal(), age);
                }
                survivors *= exposed > 0 ? 1 - deaths / exposed : 0;
                expectancy += survivors;
            }
            String group = sex.name().toLowerCase(Locale.ROOT);
            figures.add(new Indicator(census.year(), ALL, "life_expectancy", group, expectancy, "years"));
        }
    }

    private void add(String code, String name, double value, String unit) {
        if (!Double.isNaN(value)) figures.add(new Indicator(census.year(), code, name, "", value, unit));
    }
}
