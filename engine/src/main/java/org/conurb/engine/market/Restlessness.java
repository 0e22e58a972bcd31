package org.conurb.engine.market;

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
    private final double[] mostByTenure; // [tenure] largest chance before missing bedrooms and ways to work
    private final double mostByWork; // largest factor of ways to work

    Restlessness(City city, HousingModel model, HomeTaste taste) {
        this.city = city;
        this.moving = model.moving();
        this.taste = taste;
        this.mostByWork = Math.max(1, Math.pow(moving.farPerHour(), MOST_HOURS * Needs.WORKERS));
        this.mostByTenure = new double[Tenure.COUNT];
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            double base = Math.max(moving.base(tenure, 0), moving.base(tenure, Ages.TOP));
            mostByTenure[tenure] = base * Math.max(1, moving.dear()) * Math.max(1, moving.justMoved());
        }
    }

    /**
     * Whether a household with a dwelling looks for another this year, by a uniform draw. Reasons that are dear to find
     * out are asked for only while they can still decide it: three in four households are told without a look at their
     * members.
     */
    boolean moves(int household, Needs needs, double draw, int year) {
        HouseholdStore households = city.population().households();
        DwellingStore dwellings = city.dwellings();
        int dwelling = households.dwelling(household);
        int bedrooms = dwellings.bedrooms(dwelling);
        double bound = mostByTenure[dwellings.tenure(dwelling)] * crowding(households.size(household), bedrooms);
        if (draw >= bound * mostByWork) return false;
        needs.read(household, year);
        double chance = moving.base(dwellings.tenure(dwelling), needs.age) * crowding(needs.bedrooms, bedrooms);
        if (isDear(household, dwelling, needs)) chance *= moving.dear();
        if (year - households.movedIn(household) <= 1) chance *= moving.justMoved();
        if (draw >= chance * mostByWork) return false;
        needs.readWork(household);
        return draw < Math.min(moving.most(), chance * byWork(needs, households.zone(household)));
    }

    private boolean isDear(int household, int dwelling, Needs needs) {
        DwellingStore dwellings = city.dwellings();
        boolean owns = dwellings.tenure(dwelling) == Tenure.OWNED.ordinal();
        double income = city.population().households().income(household);
        double share =
                taste.shareOfIncome(dwellings.price(dwelling), dwellings.rent(dwelling), owns, income, needs.age);
        return share > moving.dearFrom();
    }

    /** The factor for bedrooms that are missing. A household never needs more than it has members. */
    private double crowding(int needed, int bedrooms) {
        double factor = 1;
        int missing = Math.min(MOST_MISSING, needed - bedrooms);
        for (int bedroom = 0; bedroom < missing; bedroom++) factor *= moving.perMissingBedroom();
        return factor;
    }

    /** The factor for ways to work beyond the usual. */
    private double byWork(Needs needs, int zone) {
        double extra = needs.minutes(zone) - needs.workplaces * USUAL_MINUTES;
        double hours = Math.min(MOST_HOURS * needs.workplaces, WAYS_A_DAY * extra / MINUTES_PER_HOUR);
        return hours > 0 ? Math.pow(moving.farPerHour(), hours) : 1;
    }
}
