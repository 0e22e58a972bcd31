package org.conurb.benchmarks.worlds;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.simulation.CitySimulation;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Cities of any size, alike in everything but size.
 *
 * <p>A pattern of ten thousand residents is founded as young and old families and then simulated for eighty years under
 * {@link SyntheticRates}, until ages and households have settled. A city repeats the households of the pattern, with
 * identities of their own, until it has as many residents as wanted. Building one takes about 0.1 s a million.
 */
public final class SyntheticCity {

    /** The year in whose middle every city stands. */
    public static final int BASE_YEAR = 2011;

    private static final int PATTERN_RESIDENTS = 10_000;
    private static final int SETTLING_YEARS = 80;
    private static final int ZONES_PER_AREA = 35;
    private static final long SEED = 2011;
    private static final double RESIDENTS_PER_HOUSEHOLD = 2;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Zones zones = zones();
    private final Population pattern;
    private final int patternYear;

    /** Makes the pattern; takes about a second. */
    public SyntheticCity() {
        City city = new City("pattern", zones, founders());
        try (Workers alone = Workers.of(1)) {
            int start = BASE_YEAR - SETTLING_YEARS;
            CitySimulation settling = new CitySimulation(
                    city, SyntheticRates.model(PATTERN_RESIDENTS), SEED, start, start, alone, List.of());
            for (int year = 0; year < SETTLING_YEARS; year++) settling.advance();
            patternYear = settling.year();
        }
        pattern = city.population();
    }

    /** A city of at least this many residents, and less than a household more. */
    public City of(int residents) {
        Population population = new Population(residents, (int) (residents / RESIDENTS_PER_HOUSEHOLD));
        for (int copy = 0; population.residents().count() < residents; copy++) {
            for (int household = 0; household < pattern.households().rows(); household++) {
                if (population.residents().count() >= residents) break;
                repeat(household, copy, population);
            }
        }
        return new City("Synthetic City", zones, population);
    }

    private void repeat(int household, int copy, Population population) {
        HouseholdStore homes = pattern.households();
        ResidentStore people = pattern.residents();
        HouseholdKind kind = HouseholdKind.of(homes.kind(household));
        int home = population.found(Mix.identity(homes.id(household), copy), homes.zone(household), kind);
        for (int member = homes.firstMember(household); member != Columns.NONE; member = people.nextMember(member)) {
            population.arrive(
                    Mix.identity(people.id(member), copy),
                    people.birthYear(member) + BASE_YEAR - patternYear,
                    Sex.of(people.sex(member)),
                    Role.of(people.role(member)),
                    people.childrenBorn(member),
                    home);
        }
    }

    private Population founders() {
        Population population = new Population(PATTERN_RESIDENTS, PATTERN_RESIDENTS);
        YearDraws luck = Draws.of(SEED, "founders").in(BASE_YEAR);
        int start = BASE_YEAR - SETTLING_YEARS;
        for (long family = 0; population.residents().count() < PATTERN_RESIDENTS; family++) {
            int zone = luck.below(zones.count(), family, 0);
            int home = population.found(Mix.identity(family, 0), zone, HouseholdKind.PRIVATE);
            int age = 20 + luck.below(60, family, 1);
            population.arrive(Mix.identity(family, 1), start - age, Sex.FEMALE, Role.REFERENCE, 0, home);
            if (luck.uniform(family, 2) < 0.5) continue;
            population.arrive(Mix.identity(family, 2), start - age - 2, Sex.MALE, Role.PARTNER, 0, home);
            int children = age > 50 ? 0 : luck.below(4, family, 3);
            for (int child = 0; child < children; child++) {
                int childAge = luck.below(age - 19, family, 4 + child);
                Sex sex = Sex.of(child % Sex.COUNT);
                population.arrive(Mix.identity(family, 3 + child), start - childAge, sex, Role.CHILD, 0, home);
            }
        }
        return population;
    }

    /** Square zones of a kilometre, one row an area. */
    private static Zones zones() {
        List<String> codes = new ArrayList<>();
        List<Zones.Zone> zones = new ArrayList<>();
        for (int area = 0; area < SyntheticRates.AREAS; area++) {
            codes.add("A%02d".formatted(area));
            for (int column = 0; column < ZONES_PER_AREA; column++) {
                Envelope square = new Envelope(
                        new Coordinate(1000.0 * column, 1000.0 * area),
                        new Coordinate(1000.0 * (column + 1), 1000.0 * (area + 1)));
                zones.add(new Zones.Zone(
                        "Z%02d%02d".formatted(area, column),
                        "zone",
                        area,
                        (Polygon) SHAPES.toGeometry(square),
                        square.centre().x,
                        square.centre().y,
                        1.0 / ZONES_PER_AREA));
            }
        }
        return new Zones(zones, new Areas(codes, codes));
    }
}
