package org.conurb.engine.market;

import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.market.HousingModel.HomeTastes;

/** What a home is worth to a household: price against income, bedrooms, ways to work, surroundings. */
final class HomeTaste {

    private static final int MOST_SPARE = 2;

    private final City city;
    private final HomeTastes tastes;
    private final float[] surroundings; // [zone][type] utility

    HomeTaste(City city, HousingModel model, HousingLevels levels) {
        this.city = city;
        this.tastes = model.homes();
        this.surroundings = surroundings(city.zones().count(), levels);
    }

    /** What a household of mean income would pay more for them, at the price of money of its utility. */
    private float[] surroundings(int zones, HousingLevels levels) {
        float[] found = new float[zones * DwellingType.COUNT];
        double income = Math.max(levels.meanIncome(), tastes.leastIncome());
        for (int cell = 0; cell < found.length; cell++) {
            double premium = levels.premium(cell / DwellingType.COUNT, DwellingType.of(cell % DwellingType.COUNT));
            double share = premium * tastes.userCost() / income;
            double bounded = Math.max(-tastes.largestShare(), Math.min(tastes.largestShare(), share));
            found[cell] = (float) (tastes.perShareOfIncome() * bounded);
        }
        return found;
    }

    /**
     * The yearly cost of a dwelling over the household's income, at most the largest share that counts.
     *
     * @param owns whether the household would own it, or rent it
     */
    double shareOfIncome(int dwelling, boolean owns, double income, int age) {
        DwellingStore dwellings = city.dwellings();
        double cost = owns
                ? dwellings.price(dwelling) * tastes.userCost() * (age < tastes.settledAge() ? 1 : tastes.upkeep())
                : dwellings.rent(dwelling);
        return Math.min(tastes.largestShare(), cost / Math.max(income, tastes.leastIncome()));
    }

    /** The utility of a dwelling to a mover, who would own or rent it, as seen from the zone the mover comes from. */
    double of(Movers movers, int mover, int dwelling, boolean owns) {
        DwellingStore dwellings = city.dwellings();
        TravelTimes times = city.times();
        int zone = dwellings.zone(dwelling);
        int spare = dwellings.bedrooms(dwelling) - movers.bedrooms(mover);
        double utility = surroundings[zone * DwellingType.COUNT + dwellings.type(dwelling)]
                - tastes.perShareOfIncome() * shareOfIncome(dwelling, owns, movers.income(mover), movers.age(mover))
                - tastes.perMinuteAway() * times.minutes(movers.zone(mover), zone);
        if (spare < 0) utility += tastes.perMissingBedroom() * spare;
        else utility += tastes.perSpareBedroom() * Math.min(MOST_SPARE, spare);
        for (int worker = 0; worker < Needs.WORKERS; worker++) {
            int work = movers.workZone(mover, worker);
            if (work >= 0) utility -= tastes.perMinute() * times.minutes(zone, work);
        }
        return utility;
    }
}
