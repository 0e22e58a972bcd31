package org.conurb.engine.landuse;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.landuse.BuildingPlan.Site;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Homes are taken down: the scenario's share of the stock, older and vacant ones more likely, and its dated clearances,
 * vacant and older ones first. Who lived there is without a home and looks for one in the same year.
 */
public final class Demolition implements YearlyProcess {

    private static final int FALLS = 0; // draw numbers of a home
    private static final int TURN = 1;
    private static final int TURN_BITS = 20;
    private static final int INDEX_BITS = 31;
    private static final int YEAR_BITS = 11; // years of building 0 to 2047

    private final City city;
    private final LandUseModel model;
    private final BuildingPlan plan;
    private final Draws draws;
    private final Workers workers;

    /** Demolition under these parameters to this plan. */
    public Demolition(City city, LandUseModel model, BuildingPlan plan, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.plan = plan;
        this.draws = Draws.of(seed, "demolition");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "demolition";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        double share = plan.demolitions().isEmpty() ? 0 : plan.demolitions().at(year);
        if (share > 0) takeDown(share, luck);
        for (Site site : plan.sites()) {
            if (site.year() == year && site.dwellings() < 0) clear(site, luck);
        }
    }

    private double weight(int dwelling) {
        DwellingStore dwellings = city.dwellings();
        return model.demolitionWeight(dwellings.yearBuilt(dwelling), dwellings.isVacant(dwelling));
    }

    private void takeDown(double share, YearDraws luck) {
        DwellingStore dwellings = city.dwellings();
        double[] weights = workers.sum(dwellings.rows(), 1, (sum, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (dwellings.isPresent(dwelling)) sum[0] += weight(dwelling);
            }
        });
        double perWeight = share * dwellings.count() / weights[0];
        IntBuffer falling = workers.select(dwellings.rows(), (from, to, picked) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isPresent(dwelling)) continue;
                if (luck.uniform(dwellings.id(dwelling), FALLS) < perWeight * weight(dwelling)) picked.add(dwelling);
            }
        });
        for (int index = 0; index < falling.size(); index++) city.demolish(falling.get(index));
    }

    private void clear(Site site, YearDraws luck) {
        DwellingStore dwellings = city.dwellings();
        IntBuffer standing = workers.select(dwellings.rows(), (from, to, picked) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (belongs(site, dwelling)) picked.add(dwelling);
            }
        });
        long[] order = new long[standing.size()];
        for (int index = 0; index < order.length; index++) order[index] = turn(standing.get(index), index, luck);
        Arrays.sort(order);
        int clearing = Math.min(order.length, -site.dwellings());
        for (int place = 0; place < clearing; place++) {
            city.demolish(standing.get((int) (order[place] & ((1L << INDEX_BITS) - 1))));
        }
    }

    private boolean belongs(Site site, int dwelling) {
        DwellingStore dwellings = city.dwellings();
        return dwellings.isPresent(dwelling)
                && dwellings.zone(dwelling) == site.zone()
                && (site.tenure() == null
                        || dwellings.tenure(dwelling) == site.tenure().ordinal())
                && (site.type() == null
                        || dwellings.type(dwelling) == site.type().ordinal());
    }

    /** Vacant first, then the older, then by a draw. */
    private long turn(int dwelling, int index, YearDraws luck) {
        DwellingStore dwellings = city.dwellings();
        long occupied = dwellings.isVacant(dwelling) ? 0 : 1;
        long built = Math.min((1 << YEAR_BITS) - 1, Math.max(0, dwellings.yearBuilt(dwelling)));
        long tie = luck.bits(dwellings.id(dwelling), TURN) >>> (Long.SIZE - TURN_BITS);
        return ((occupied << YEAR_BITS | built) << TURN_BITS | tie) << INDEX_BITS | index;
    }
}
