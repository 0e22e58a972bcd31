package org.conurb.engine.market;

import org.conurb.engine.access.Learning;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.HousingModel.HomeTastes;

/** What a home is worth to a household: price against income, bedrooms, ways to work and to services, surroundings. */
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
     * The yearly cost of a home over the household's income, at most the largest share that counts.
     *
     * @param owns whether the household would own it, or rent it
     */
    double shareOfIncome(float price, float rent, boolean owns, double income, int age) {
        double cost = owns ? price * tastes.userCost() * (age < tastes.settledAge() ? 1 : tastes.upkeep()) : rent;
        return Math.min(tastes.largestShare(), cost / Math.max(income, tastes.leastIncome()));
    }

    /** The utility of a vacancy to a mover, who would own or rent it, as seen from the zone the mover comes from. */
    double ofVacancy(Movers movers, int mover, Vacancies vacancies, int position, boolean owns) {
        double share = shareOfIncome(
                vacancies.price(position), vacancies.rent(position), owns, movers.income(mover), movers.age(mover));
        int bedrooms = vacancies.bedrooms(position);
        return of(movers, mover, vacancies.zone(position), vacancies.type(position), bedrooms, share);
    }

    /** The utility of the home that a mover has. */
    double ofOwnHome(Movers movers, int mover) {
        DwellingStore dwellings = city.dwellings();
        int dwelling = movers.dwelling(mover);
        boolean owns = dwellings.tenure(dwelling) == Tenure.OWNED.ordinal();
        double share = shareOfIncome(
                dwellings.price(dwelling), dwellings.rent(dwelling), owns, movers.income(mover), movers.age(mover));
        int bedrooms = dwellings.bedrooms(dwelling);
        return of(movers, mover, dwellings.zone(dwelling), dwellings.type(dwelling), bedrooms, share);
    }

    private double of(Movers movers, int mover, int zone, int type, int bedrooms, double shareOfIncome) {
        TravelTimes times = city.times();
        int spare = bedrooms - movers.bedrooms(mover);
        double utility = surroundings[zone * DwellingType.COUNT + type]
                - tastes.perShareOfIncome() * shareOfIncome
                - tastes.perMinuteAway() * times.minutes(movers.zone(mover), zone)
                + tastes.perServiceMinute() * nearer(movers.hasCar(mover), zone);
        if (spare < 0) utility += tastes.perMissingBedroom() * spare;
        else utility += tastes.perSpareBedroom() * Math.min(MOST_SPARE, spare);
        for (int worker = 0; worker < Needs.WORKERS; worker++) {
            int work = movers.workZone(mover, worker);
            if (work >= 0) utility -= tastes.perMinute() * times.minutes(zone, work);
        }
        return utility;
    }

    /** Minutes by which services are nearer to a zone than when people first travelled. */
    private float nearer(boolean hasCar, int zone) {
        Learning learnt = city.learning();
        if (learnt == null) return 0;
        int means = hasCar ? LogSums.WITH_CAR : LogSums.WITHOUT_CAR;
        return learnt.now().services()[means][zone] - learnt.first().services()[means][zone];
    }
}
