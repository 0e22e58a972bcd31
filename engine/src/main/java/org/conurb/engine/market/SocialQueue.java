package org.conurb.engine.market;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;

/**
 * The queue for social homes: in each area the household with the most points of need chooses first, those with equal
 * points in a drawn order. A home is let to a household that needs as many bedrooms, or one fewer; one without a home also
 * takes one bedroom less than it needs. What is then left goes, in the same order, to households that need still less.
 */
final class SocialQueue {

    private static final int TIE = 32; // draw number
    private static final int INDEX_BITS = 26; // 67 million applicants
    private static final int TIE_BITS = 24;
    private static final double POINT_STEPS = 32; // finest difference of points that counts is 1/32
    private static final int MOST_POINTS = (1 << (Long.SIZE - 1 - INDEX_BITS - TIE_BITS)) - 1;
    private static final int MOST_CHILDREN = 3;
    private static final int MOST_YEARS = 10;
    private static final int MOST_BEDROOMS = 6; // larger homes and needs count as this
    private static final int HOMES_COMPARED = 6; // of the right size, to find one near
    private static final int[] FITTING = {0, 1, -1}; // bedrooms beyond need, in the order in which they are let
    private static final int[] LARGE = {2, 3, 4, 5};

    private final City city;
    private final HousingModel.Social social;
    private long[] order = {};
    private final int[] first; // [area][bedrooms] → position in homes
    private int[] homes = {};

    SocialQueue(City city, HousingModel model) {
        this.city = city;
        this.social = model.social();
        this.first = new int[city.areas().count() * (MOST_BEDROOMS + 1) + 1];
    }

    /** Lets the vacant social homes to those in the queue. */
    void allocate(Movers movers, Vacancies vacancies, YearDraws luck, int year, Move move) {
        int applicants = line(movers, luck, year);
        if (applicants == 0) return;
        stack(vacancies);
        int[] left = new int[first.length];
        for (int cell = 0; cell + 1 < first.length; cell++) left[cell] = first[cell + 1] - first[cell];
        for (int place = 0; place < applicants; place++) {
            int mover = mover(place);
            house(movers, mover, FITTING, movers.must(mover) ? FITTING.length : FITTING.length - 1, left, move);
        }
        for (int place = 0; place < applicants; place++) {
            if (movers.looking(mover(place))) house(movers, mover(place), LARGE, LARGE.length, left, move);
        }
    }

    private int mover(int place) {
        return (int) (order[place] & ((1L << INDEX_BITS) - 1));
    }

    /** The points of need of a mover. */
    double points(Movers movers, int mover, int year) {
        double points = social.perChild() * Math.min(MOST_CHILDREN, movers.children(mover))
                + social.perYear() * Math.min(MOST_YEARS, movers.yearsWaited(mover, year));
        if (movers.homeless(mover)) points += social.homeless();
        else if (movers.must(mover)) points += social.concealed();
        else {
            int missing = movers.bedrooms(mover) - city.dwellings().bedrooms(movers.dwelling(mover));
            points += social.perMissingBedroom() * Math.max(0, missing);
        }
        return points;
    }

    private int line(Movers movers, YearDraws luck, int year) {
        if (order.length < movers.count()) order = new long[Columns.grown(movers.count())];
        int applicants = 0;
        for (int mover = 0; mover < movers.count(); mover++) {
            if (!movers.looking(mover) || movers.wish(mover) != Tenure.SOCIAL_RENT) continue;
            long steps = Math.min(MOST_POINTS, Math.round(points(movers, mover, year) * POINT_STEPS));
            long tie = luck.bits(movers.id(mover), TIE) >>> (Long.SIZE - TIE_BITS);
            order[applicants++] = ((MOST_POINTS - steps) << TIE_BITS | tie) << INDEX_BITS | mover;
        }
        Arrays.sort(order, 0, applicants);
        return applicants;
    }

    /** Sorts the vacant social homes by area and bedrooms. */
    private void stack(Vacancies vacancies) {
        Arrays.fill(first, 0);
        int tenure = Tenure.SOCIAL_RENT.ordinal();
        int total = 0;
        for (int zone = 0; zone < city.zones().count(); zone++) {
            for (int position = vacancies.start(zone, tenure); position < vacancies.end(zone, tenure); position++) {
                first[cell(vacancies.dwelling(position)) + 1]++;
                total++;
            }
        }
        for (int cell = 1; cell < first.length; cell++) first[cell] += first[cell - 1];
        if (homes.length < total) homes = new int[Columns.grown(total)];
        int[] next = first.clone();
        for (int zone = 0; zone < city.zones().count(); zone++) {
            for (int position = vacancies.start(zone, tenure); position < vacancies.end(zone, tenure); position++) {
                int dwelling = vacancies.dwelling(position);
                homes[next[cell(dwelling)]++] = dwelling;
            }
        }
    }

    private int cell(int dwelling) {
        return cell(
                city.zones().area(city.dwellings().zone(dwelling)),
                city.dwellings().bedrooms(dwelling));
    }

    private static int cell(int area, int bedrooms) {
        return area * (MOST_BEDROOMS + 1) + Math.min(MOST_BEDROOMS, bedrooms);
    }

    private void house(Movers movers, int mover, int[] sizes, int choices, int[] left, Move move) {
        int area = city.zones().area(movers.zone(mover));
        int needs = Math.min(MOST_BEDROOMS, movers.bedrooms(mover));
        for (int choice = 0; choice < choices; choice++) {
            int size = needs + sizes[choice];
            if (size < 1 || size > MOST_BEDROOMS || left[cell(area, size)] == 0) continue;
            int cell = cell(area, size);
            int position = nearest(movers.zone(mover), first[cell], first[cell] + left[cell]);
            int dwelling = homes[position];
            homes[position] = homes[first[cell] + --left[cell]];
            move.of(mover, dwelling);
            return;
        }
    }

    private int nearest(int zone, int from, int to) {
        int nearest = to - 1;
        for (int position = to - 2; position >= Math.max(from, to - HOMES_COMPARED); position--) {
            if (minutes(zone, position) < minutes(zone, nearest)) nearest = position;
        }
        return nearest;
    }

    private float minutes(int zone, int position) {
        return city.times().minutes(zone, city.dwellings().zone(homes[position]));
    }

    /** Moves a mover into a dwelling. */
    @FunctionalInterface
    interface Move {
        void of(int mover, int dwelling);
    }
}
