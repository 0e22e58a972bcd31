package org.conurb.engine.market;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.market.HousingModel.Values;
import org.conurb.engine.parallel.Workers;

/**
 * Prices and rents follow vacancy and income; see {@link HousingModel.Values} for the formula. Prices follow the
 * vacancy of owned homes, rents that of private lettings. Social rents stay as they are.
 *
 * <p>In the base year's state nothing moves. A price or rent of zero stays zero.
 */
public final class PriceAdjustment implements YearlyProcess {

    private final City city;
    private final Values values;
    private final HousingLevels levels;
    private final Workers workers;

    /** Adjustment by these parameters from these levels. */
    public PriceAdjustment(City city, HousingModel model, HousingLevels levels, Workers workers) {
        this.city = city;
        this.values = model.values();
        this.levels = levels;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "prices-and-rents";
    }

    @Override
    public void run(int year) {
        MarketState now = MarketState.of(city, values.zoneWeight(), workers);
        int zones = city.zones().count();
        double[] price = new double[zones * DwellingType.COUNT];
        double[] rent = new double[zones * DwellingType.COUNT];
        double income = logRatio(now.meanIncome(), levels.meanIncome());
        for (int zone = 0; zone < zones; zone++) {
            for (int type = 0; type < DwellingType.COUNT; type++) {
                int cell = zone * DwellingType.COUNT + type;
                DwellingType kind = DwellingType.of(type);
                double priceGap = logRatio(now.price(zone, type), levels.price(zone, kind));
                double rentGap = logRatio(now.rent(zone, type), levels.rent(zone, kind));
                price[cell] = factor(now, zone, type, Tenure.OWNED, income, priceGap);
                rent[cell] = factor(now, zone, type, Tenure.PRIVATE_RENT, income, rentGap);
            }
        }
        apply(price, rent);
    }

    private double factor(MarketState now, int zone, int type, Tenure tenure, double income, double gap) {
        double lack = levels.naturalVacancy(zone, DwellingType.of(type), tenure) - now.vacancy(zone, type, tenure);
        double growth = values.response() * lack + values.pull() * (values.incomeElasticity() * income - gap);
        return 1 + Math.max(-values.cap(), Math.min(values.cap(), growth));
    }

    /** ln(now / then); 0 where either is missing. */
    private static double logRatio(double now, double then) {
        return now > 0 && then > 0 ? Math.log(now / then) : 0;
    }

    private void apply(double[] price, double[] rent) {
        DwellingStore dwellings = city.dwellings();
        workers.forEachChunk(dwellings.rows(), (chunk, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isPresent(dwelling)) continue;
                int cell = dwellings.zone(dwelling) * DwellingType.COUNT + dwellings.type(dwelling);
                double rentFactor = HousingModel.isMarket(dwellings.tenure(dwelling)) ? rent[cell] : 1;
                dwellings.setValue(dwelling, (float) (dwellings.price(dwelling) * price[cell]), (float)
                        (dwellings.rent(dwelling) * rentFactor));
            }
        });
    }
}
