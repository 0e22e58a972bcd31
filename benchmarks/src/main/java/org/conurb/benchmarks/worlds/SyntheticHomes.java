package org.conurb.benchmarks.worlds;

import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;

/** Gives every private household of a city a dwelling in its zone, of made-up kind and price; three in a hundred more are vacant. */
final class SyntheticHomes {

    private static final double VACANT = 0.03;
    private static final double OWNED = 0.62;
    private static final double RENTED = 0.8; // or owned
    private static final int LONGEST_STAY = 12;

    private SyntheticHomes() {}

    static void house(City city, YearDraws luck) {
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            if (!households.isPrivate(household)) continue;
            long id = households.id(household);
            int zone = households.zone(household);
            int stay = luck.below(LONGEST_STAY, id, 2);
            city.moveIn(household, dwelling(city, id, zone, luck), SyntheticCity.BASE_YEAR - stay);
            if (luck.uniform(id, 3) < VACANT) dwelling(city, Mix.identity(id, 2), zone, luck);
        }
    }

    private static int dwelling(City city, long id, int zone, YearDraws luck) {
        double share = luck.uniform(id, 4);
        Tenure tenure = share < OWNED ? Tenure.OWNED : share < RENTED ? Tenure.PRIVATE_RENT : Tenure.SOCIAL_RENT;
        int type = luck.below(DwellingType.COUNT, id, 5);
        int bedrooms = 1 + luck.below(4, id, 6);
        double price = (0.8 + 0.02 * (zone % 20)) * (190_000 - 25_000 * type) * (0.6 + 0.15 * bedrooms);
        double rent = (tenure == Tenure.SOCIAL_RENT ? 0.03 : 0.05) * price;
        double x = city.zones().zone(zone).centreX();
        double y = city.zones().zone(zone).centreY();
        int built = SyntheticCity.BASE_YEAR - 1 - luck.below(110, id, 7);
        return city.dwellings()
                .append(id, zone, (float) x, (float) y, type, bedrooms, tenure.ordinal(), built, (float) price, (float)
                        rent);
    }
}
