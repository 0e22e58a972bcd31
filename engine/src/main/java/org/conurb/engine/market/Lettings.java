package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Vacant homes change between being for sale and being let, in areas where the one is scarcer and the other more
 * plentiful than in the base year: owners let what does not sell, landlords sell what does not let.
 *
 * <p>Vacancy is compared with that of the end of a year, so this comes after {@link HouseMoves}; before them all that has
 * just come free counts as vacant, and little is seen to be scarce.
 */
public final class Lettings implements YearlyProcess {

    private static final int SWITCHES = 0;

    private final City city;
    private final HousingModel model;
    private final HousingLevels levels;
    private final Draws draws;
    private final Workers workers;

    /** Lettings by these parameters against these levels. */
    public Lettings(City city, HousingModel model, HousingLevels levels, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.draws = Draws.of(seed, "lettings");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "lettings";
    }

    @Override
    public void run(int year) {
        MarketState now = MarketState.of(city, model.values().zoneWeight(), workers);
        double[] chance = chances(now);
        YearDraws luck = draws.in(year);
        DwellingStore dwellings = city.dwellings();
        IntBuffer switching = workers.select(dwellings.rows(), (from, to, picked) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isVacant(dwelling)) continue;
                double ofCell = chance[cell(dwelling)];
                if (ofCell > 0 && luck.uniform(dwellings.id(dwelling), SWITCHES) < ofCell) picked.add(dwelling);
            }
        });
        for (int index = 0; index < switching.size(); index++) change(switching.get(index));
    }

    private void change(int dwelling) {
        boolean owned = city.dwellings().tenure(dwelling) == Tenure.OWNED.ordinal();
        int area = city.zones().area(city.dwellings().zone(dwelling));
        city.dwellings().setTenure(dwelling, owned ? Tenure.PRIVATE_RENT : Tenure.OWNED);
        city.housingLedger().remark(owned ? Remark.LET : Remark.SOLD, area, 1);
    }

    private int cell(int dwelling) {
        return city.zones().area(city.dwellings().zone(dwelling)) * Tenure.COUNT
                + city.dwellings().tenure(dwelling);
    }

    /** [area][tenure] the share of the vacant homes that change. */
    private double[] chances(MarketState now) {
        double[] chance = new double[city.areas().count() * Tenure.COUNT];
        for (int area = 0; area < city.areas().count(); area++) {
            double owned = excess(now, area, Tenure.OWNED);
            double let = excess(now, area, Tenure.PRIVATE_RENT);
            if (owned > 0 == let > 0) continue;
            double homes = model.values().letting() * Math.min(Math.abs(owned), Math.abs(let));
            Tenure plentiful = owned > 0 ? Tenure.OWNED : Tenure.PRIVATE_RENT;
            chance[area * Tenure.COUNT + plentiful.ordinal()] = homes / now.vacant(area, plentiful);
        }
        return chance;
    }

    /** Vacant homes beyond those that would be vacant at the base year's share. */
    private double excess(MarketState now, int area, Tenure tenure) {
        return now.vacant(area, tenure) - levels.vacantShare(area, tenure) * now.dwellings(area, tenure);
    }
}
