package org.conurb.scenarios.synthesis;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.labour.ActivityRates;
import org.conurb.engine.market.BedroomStandard;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;

/**
 * Who of a zone's households lives in which tenure, and in which of its homes. The scores say who comes first, the
 * margins how many do; all of their weights are assumed, such that tenures run over age, work and family as in the 2011
 * Census (England and Wales, tables DC4201EW and LC4601EW).
 */
final class HomeAllocation {

    private static final int SOCIAL = 0; // draw numbers of a household
    private static final int PRIVATE = 1;
    private static final int SIZE = 2;
    private static final int MOVED = 3;

    private static final double OUT_OF_WORK = 1.6;
    private static final double LONE_PARENT = 1.2;
    private static final double INCOME_WEIGHT = 1.2;
    private static final double PER_YEAR_YOUNGER = 0.07;
    private static final double STUDENTS = 2.5;
    private static final double COUPLE_OWNS = 0.8;
    private static final double SIZE_NOISE = 0.8;
    private static final double INCOME_FOR_SIZE = 0.6;
    private static final double USUAL_INCOME = 30_000;
    private static final int ADULT = 18;

    /** Mean years in a home by tenure, English Housing Survey 2011-12, table 22, rounded. */
    private static final double[] YEARS_IN_HOME = {17, 4, 11};

    private final City city;
    private final int year;
    private final YearDraws luck;

    HomeAllocation(City city, int year, long seed) {
        this.city = city;
        this.year = year;
        this.luck = Draws.of(seed, "home allocation").in(year);
    }

    /** [tenure] the households of a zone that live so, smallest homes first; {@code many} says how many each has. */
    int[][] choose(int[] households, int[] many) {
        int[][] chosen = new int[Tenure.COUNT][];
        boolean[] isGone = new boolean[households.length];
        chosen[Tenure.SOCIAL_RENT.ordinal()] = first(households, isGone, many[Tenure.SOCIAL_RENT.ordinal()], true);
        chosen[Tenure.PRIVATE_RENT.ordinal()] = first(households, isGone, many[Tenure.PRIVATE_RENT.ordinal()], false);
        int owners = 0;
        int[] rest = new int[many[Tenure.OWNED.ordinal()]];
        for (int place = 0; place < households.length; place++) if (!isGone[place]) rest[owners++] = households[place];
        chosen[Tenure.OWNED.ordinal()] = rest;
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) chosen[tenure] = bySize(chosen[tenure]);
        return chosen;
    }

    private int[] first(int[] households, boolean[] isGone, int many, boolean social) {
        double[] score = new double[households.length];
        for (int place = 0; place < households.length; place++) {
            score[place] = isGone[place]
                    ? Float.MAX_VALUE
                    : social ? -needOfSocialHome(households[place]) : -inclinationToRent(households[place]);
        }
        int[] order = Quotas.order(score);
        int[] chosen = new int[many];
        for (int rank = 0; rank < many; rank++) {
            chosen[rank] = households[order[rank]];
            isGone[order[rank]] = true;
        }
        return chosen;
    }

    private int reference(int household) {
        return city.population().memberIn(Role.REFERENCE, household);
    }

    private double needOfSocialHome(int household) {
        Population population = city.population();
        int reference = reference(household);
        boolean works = population.residents().is(Activity.EMPLOYED, reference);
        boolean isAlone = population.memberIn(Role.PARTNER, household) == NONE;
        boolean hasChildren = children(household) > 0;
        return (works ? 0 : OUT_OF_WORK)
                + (isAlone && hasChildren ? LONE_PARENT : 0)
                - INCOME_WEIGHT * Math.log1p(population.households().income(household) / USUAL_INCOME)
                + Samplers.gumbel(luck, population.households().id(household), SOCIAL);
    }

    private double inclinationToRent(int household) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        int reference = reference(household);
        boolean studies = residents.study(reference) != Study.NONE.ordinal();
        boolean isCouple = population.memberIn(Role.PARTNER, household) != NONE;
        return -PER_YEAR_YOUNGER * residents.age(reference, year)
                + (studies ? STUDENTS : 0)
                - (isCouple ? COUPLE_OWNS : 0)
                + Samplers.gumbel(luck, population.households().id(household), PRIVATE);
    }

    private int children(int household) {
        ResidentStore residents = city.population().residents();
        int children = 0;
        int member = city.population().households().firstMember(household);
        for (; member != NONE; member = residents.nextMember(member)) {
            if (residents.age(member, year) < ActivityRates.WORKING_AGE) children++;
        }
        return children;
    }

    private int[] bySize(int[] households) {
        double[] wanted = new double[households.length];
        for (int place = 0; place < households.length; place++) {
            int household = households[place];
            double income = city.population().households().income(household);
            wanted[place] = BedroomStandard.bedrooms(city.population(), household, year)
                    + INCOME_FOR_SIZE * Math.log1p(income / USUAL_INCOME)
                    + SIZE_NOISE
                            * Samplers.gaussian(
                                    luck, city.population().households().id(household), SIZE);
        }
        int[] order = Quotas.order(wanted);
        int[] sorted = new int[households.length];
        for (int rank = 0; rank < sorted.length; rank++) sorted[rank] = households[order[rank]];
        return sorted;
    }

    /** The households, smallest homes wanted first, move into these dwellings. */
    void moveIn(int[] households, int[] dwellings) {
        double[] bedrooms = new double[dwellings.length];
        for (int place = 0; place < bedrooms.length; place++)
            bedrooms[place] = city.dwellings().bedrooms(dwellings[place]);
        int[] order = Quotas.order(bedrooms);
        for (int rank = 0; rank < households.length; rank++) {
            int dwelling = dwellings[order[rank]];
            city.moveIn(households[rank], dwelling, movedIn(households[rank], dwelling));
        }
    }

    private int movedIn(int household, int dwelling) {
        int adultSince = city.population().residents().age(reference(household), year) - ADULT;
        double mean = YEARS_IN_HOME[city.dwellings().tenure(dwelling)];
        double years =
                Samplers.exponential(mean, luck, city.population().households().id(household), MOVED);
        int longest = Math.max(0, Math.min(adultSince, year - city.dwellings().yearBuilt(dwelling)));
        return year - (int) Math.min(longest, years);
    }
}
