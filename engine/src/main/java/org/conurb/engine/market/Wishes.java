package org.conurb.engine.market;

import org.conurb.engine.choice.LogitChoice;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;

/** Which tenure each mover looks for: a logit of what it would like and of what its area has on offer. */
final class Wishes {

    private final City city;
    private final HousingModel model;
    private final TenureChoice choice;
    private final Workers workers;

    Wishes(City city, HousingModel model, Workers workers) {
        this.city = city;
        this.model = model;
        this.choice = new TenureChoice(model);
        this.workers = workers;
    }

    void decide(Movers movers, Vacancies vacancies, MarketState market, Means means, YearDraws luck) {
        double[] supply = supply(vacancies);
        int areas = city.areas().count();
        double[] price = new double[areas];
        double[] rent = new double[areas];
        for (int area = 0; area < areas; area++) {
            price[area] = market.areaPrice(area);
            rent[area] = market.areaRent(area);
        }
        workers.forEachChunk(movers.count(), (chunk, from, to) -> {
            LogitChoice logit = new LogitChoice(1);
            for (int mover = from; mover < to; mover++) {
                int area = city.zones().area(movers.zone(mover));
                logit.begin(luck, movers.id(mover));
                for (int index = 0; index < Tenure.COUNT; index++) {
                    Tenure tenure = Tenure.of(index);
                    if (tenure == Tenure.SOCIAL_RENT && !queues(movers, mover, market, means)) continue;
                    double utility = utility(tenure, movers, mover, market.meanIncome(), price[area], rent[area]);
                    logit.offer(index, index, utility + supply[area * Tenure.COUNT + index]);
                }
                movers.wish(mover, Tenure.of(logit.chosen()));
            }
        });
    }

    private boolean queues(Movers movers, int mover, MarketState market, Means means) {
        int area = city.zones().area(movers.zone(mover));
        return market.dwellings(area, Tenure.SOCIAL_RENT) > 0 && means.mayApply(movers, mover);
    }

    private double utility(Tenure tenure, Movers movers, int mover, double meanIncome, double price, double rent) {
        double utility = choice.utility(
                tenure,
                movers.age(mover),
                movers.children(mover),
                movers.students(mover),
                movers.income(mover),
                meanIncome,
                price,
                rent);
        return movers.oldTenure(mover) == tenure.ordinal()
                ? utility + model.tenures().same()
                : utility;
    }

    /** [area][tenure] weighted logarithm of the market homes on offer; a social home is queued for, not found. */
    private double[] supply(Vacancies vacancies) {
        Zones zones = city.zones();
        double[] supply = new double[zones.areas().count() * Tenure.COUNT];
        for (int zone = 0; zone < zones.count(); zone++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                supply[zones.area(zone) * Tenure.COUNT + tenure] +=
                        vacancies.end(zone, tenure) - vacancies.start(zone, tenure);
            }
        }
        for (int area = 0; area < zones.areas().count(); area++) {
            int cell = area * Tenure.COUNT;
            double market = supply[cell + Tenure.OWNED.ordinal()] + supply[cell + Tenure.PRIVATE_RENT.ordinal()];
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                boolean queued = !HousingModel.isMarket(tenure);
                // One more on either side, so that a market without any vacancy can still be wished for.
                double share = (supply[cell + tenure] + 1) / (market + 2);
                supply[cell + tenure] = queued ? 0 : model.tenures().supply() * Math.log(share);
            }
        }
        return supply;
    }
}
