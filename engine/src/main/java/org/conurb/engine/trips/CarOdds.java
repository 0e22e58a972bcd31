package org.conurb.engine.trips;

import org.conurb.engine.access.Opportunities;
import org.conurb.engine.access.Reach;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.store.Columns;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/**
 * A household's own log odds of having another car: by income, members with a licence, children, and how many jobs public
 * transport reaches from where it lives.
 */
final class CarOdds {

    private static final int ADULT = 17;

    /** Incomes below this count as this, in the city's currency; the logarithm is of multiples of it. Assumed. */
    private static final double LEAST_INCOME = 5000;

    private final City city;
    private final TravelSettings.Cars effects;
    private final Drivers drivers;
    private final int year;
    private final double[] access; // [zone] effect

    CarOdds(City city, TravelModel model, double meanAccess, int year, long seed, Workers workers) {
        this.city = city;
        this.effects = model.settings().cars();
        this.drivers = new Drivers(model, seed);
        this.year = year;
        this.access = new double[city.zones().count()];
        double[] reach = reach(city, model.settings().modes().workTransit(), workers);
        for (int zone = 0; zone < access.length; zone++) access[zone] = reach[zone] - meanAccess;
    }

    /** [zone] logarithm of the jobs within reach by public transport, those farther off counting less. */
    private static double[] reach(City city, double perMinute, Workers workers) {
        float[] minutes = city.skims().minutes(TravelMode.PUBLIC_TRANSPORT, Period.AM);
        Opportunities at = Opportunities.count(city.jobs(), city.zones().count());
        double[] reach = Reach.decaying(minutes, perMinute, at.jobs(), workers);
        for (int zone = 0; zone < reach.length; zone++) reach[zone] = Math.log(Math.max(1, reach[zone]));
        return reach;
    }

    /** Mean over the private households of what {@code access} holds. */
    double meanAccess() {
        HouseholdStore households = city.population().households();
        double sum = 0;
        long count = 0;
        for (int household = 0; household < households.rows(); household++) {
            if (!counts(households, household)) continue;
            sum += access[households.zone(household)];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Whether a household may have cars: an ordinary one with members. */
    static boolean counts(HouseholdStore households, int household) {
        return households.size(household) > 0 && households.isPrivate(household);
    }

    double of(int household) {
        HouseholdStore households = city.population().households();
        if (!counts(households, household)) return Double.NEGATIVE_INFINITY;
        ResidentStore residents = city.population().residents();
        int licences = 0;
        boolean hasChild = false;
        int member = households.firstMember(household);
        for (; member != Columns.NONE; member = residents.nextMember(member)) {
            if (residents.age(member, year) < ADULT) hasChild = true;
            else if (drivers.hasLicence(residents, member, year)) licences++;
        }
        double income = Math.max(LEAST_INCOME, households.income(household)) / LEAST_INCOME;
        return effects.income() * Math.log(income)
                + effects.driver() * licences
                + (hasChild ? effects.child() : 0)
                + effects.access() * access[households.zone(household)];
    }

    static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
