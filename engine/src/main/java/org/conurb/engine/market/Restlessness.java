package org.conurb.engine.market;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.HousingModel.Moving;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;

/** Which households look for another home than theirs, seen from their state alone. */
final class Restlessness {

    private static final int MOST_MISSING = 3; // bedrooms that count
    private static final double MOST_HOURS = 2; // of ways to work that count
    private static final double USUAL_MINUTES = 30; // of a way to work
    private static final double MINUTES_PER_HOUR = 60;
    private static final double WAYS_A_DAY = 2;

    private final City city;
    private final Moving moving;
    private final HomeTaste taste;
    private final double[] most; // [tenure] chance that no household exceeds

    Restlessness(City city, HousingModel model, HomeTaste taste) {
        this.city = city;
        this.moving = model.moving();
        this.taste = taste;
        double reasons = Math.pow(moving.perMissingBedroom(), MOST_MISSING)
                * moving.dear()
                * Math.pow(moving.farPerHour(), MOST_HOURS * Needs.WORKERS);
        this.most = new double[Tenure.COUNT];
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            double base = Math.max(moving.base(tenure, 0), moving.base(tenure, Ages.TOP));
            most[tenure] = Math.min(moving.most(), base * reasons);
        }
    }

    /** A bound that needs no look at the members: with a draw above it the household stays. */
    double most(int tenure) {
        return most[tenure];
    }

    /** The chance that a household with a dwelling looks for another this year. */
    double chance(int household, Needs needs, int year) {
        HouseholdStore households = city.population().households();
        DwellingStore dwellings = city.dwellings();
        int dwelling = households.dwelling(household);
        assert dwelling != NONE : "household " + household + " has no dwelling";
        double chance = moving.base(dwellings.tenure(dwelling), needs.age);
        boolean owns = dwellings.tenure(dwelling) == Tenure.OWNED.ordinal();
        int missing = Math.min(MOST_MISSING, needs.bedrooms - dwellings.bedrooms(dwelling));
        for (int bedroom = 0; bedroom < missing; bedroom++) chance *= moving.perMissingBedroom();
        if (taste.shareOfIncome(dwelling, owns, households.income(household), needs.age) > moving.dearFrom()) {
            chance *= moving.dear();
        }
        if (needs.workplaces > 0) {
            double extra = needs.minutes(households.zone(household)) - needs.workplaces * USUAL_MINUTES;
            double hours = Math.min(MOST_HOURS * needs.workplaces, WAYS_A_DAY * extra / MINUTES_PER_HOUR);
            if (hours > 0) chance *= Math.pow(moving.farPerHour(), hours);
        }
        if (year - households.movedIn(household) <= 1) chance *= moving.justMoved();
        return Math.min(moving.most(), chance);
    }
}
