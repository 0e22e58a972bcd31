package org.conurb.engine.trips;

import org.conurb.engine.access.SkimSet;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.travel.Vehicles;

/**
 * The trips of all residents on an average weekday of term, at the times that people know from the last day that was
 * simulated. Households are planned in parallel, each by itself.
 *
 * <p>To run when the stores have no gaps, so that the members of a household stand side by side.
 */
public final class TravelDay implements YearlyProcess {

    /** Bits of the means of a traveller, and how many means there are. */
    private static final int DRIVES = 1;

    private static final int SHARES = 2;
    private static final int CARLESS = 4;
    private static final int CONCESSION = 8;
    private static final int LOW_INCOME = 16;
    private static final int MEANS = 32;

    private final City city;
    private final TravelModel model;
    private final long seed;
    private final Workers workers;
    private final Drivers drivers;
    private final Draws draws;
    private long dropped;
    private Setting setting; // of the last day

    /** What all households of a day have in common. */
    record Setting(
            SkimSet skims,
            Costs costs,
            Destinations destinations,
            Places places,
            Schools schools,
            OutsideWays outside,
            Drivers drivers,
            double[] homeWorking,
            double[][] departuresUpTo,
            ModeChoice.Means[] means,
            boolean[] lowIncomes) {

        /** Whether a household has a low income; no where that makes no difference. */
        boolean hasLowIncome(int household) {
            return lowIncomes != null && lowIncomes[household];
        }

        ModeChoice.Means means(
                boolean mayDrive, boolean shares, boolean isCarless, boolean hasConcession, boolean hasLowIncome) {
            return means[
                    (mayDrive ? DRIVES : 0)
                            | (shares ? SHARES : 0)
                            | (isCarless ? CARLESS : 0)
                            | (hasConcession ? CONCESSION : 0)
                            | (hasLowIncome ? LOW_INCOME : 0)];
        }
    }

    /** The weekdays of a city whose skims are known. */
    public TravelDay(City city, TravelModel model, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.seed = seed;
        this.workers = workers;
        this.drivers = new Drivers(model, seed);
        this.draws = Draws.of(seed, "day plans");
    }

    @Override
    public String name() {
        return "day plans";
    }

    @Override
    public void run(int year) {
        Setting today = setting(year);
        setting = today;
        YearDraws luck = draws.in(year);
        HouseholdStore households = city.population().households();
        TripStore.Rows[] parts = new TripStore.Rows[Workers.chunks(households.rows())];
        long[] without = new long[parts.length];
        workers.forEachChunk(households.rows(), (chunk, from, to) -> {
            DayPlanner planner = new DayPlanner(city, model, today, year, luck);
            TripStore.Rows rows = new TripStore.Rows();
            for (int household = from; household < to; household++) planner.plan(household, rows);
            parts[chunk] = rows;
            without[chunk] = planner.dropped();
        });
        dropped = 0;
        for (long of : without) dropped += of;
        city.setTrips(TripStore.of(city.population().residents().rows(), parts));
    }

    private Setting setting(int year) {
        SkimSet skims = city.skims();
        Costs costs = new Costs(city, skims, model, year);
        return new Setting(
                skims,
                costs,
                new Destinations(city, costs, model.tables(), workers),
                Places.of(city, workers),
                new Schools(
                        city,
                        skims.kilometres(),
                        model.assumptions().inForce(TravelAssumptions.Seats.class, year),
                        year,
                        seed,
                        workers),
                new OutsideWays(city, skims, seed),
                drivers,
                homeWorking(year),
                departuresUpTo(),
                means(),
                costs.asksForIncome() ? LowIncomes.of(city, year, workers) : null);
    }

    private double[] homeWorking(int year) {
        double factor = TravelAssumptions.at(model.assumptions().homeWorking(), year);
        double[] shares = new double[Sector.COUNT];
        for (int sector = 0; sector < shares.length; sector++) {
            shares[sector] = Math.min(1, factor * model.tables().homeWorking()[sector]);
        }
        for (TravelAssumptions.HomeShare wanted :
                model.assumptions().inForce(TravelAssumptions.HomeShare.class, year)) {
            shares = HomeDays.shares(city.jobs(), shares, wanted.share().at(year));
        }
        return shares;
    }

    private double[][] departuresUpTo() {
        double[][] upTo = new double[model.tables().departures().length][];
        for (int purpose = 0; purpose < upTo.length; purpose++) {
            upTo[purpose] = model.tables().departures()[purpose].clone();
            for (int hour = 1; hour < upTo[purpose].length; hour++) upTo[purpose][hour] += upTo[purpose][hour - 1];
        }
        return upTo;
    }

    private ModeChoice.Means[] means() {
        ModeChoice.Means[] means = new ModeChoice.Means[MEANS];
        for (int bits = 0; bits < MEANS; bits++) {
            double fare = (bits & CONCESSION) != 0 ? model.settings().money().concession() : 1;
            means[bits] = new ModeChoice.Means(
                    (bits & DRIVES) != 0, (bits & SHARES) != 0, (bits & CARLESS) != 0, fare, (bits & LOW_INCOME) != 0);
        }
        return means;
    }

    /**
     * The vehicles of the last day that was planned: of residents, of those who come to work from outside, of goods, and of
     * those who go through. For a city with roads.
     *
     * @param share share of the people that are simulated
     * @param sparesGoods whether goods vehicles pay nothing on any road
     */
    public Vehicles vehicles(int year, double share, boolean sparesGoods) {
        return DayVehicles.of(city, setting, model, share, sparesGoods, year, seed, city.trips());
    }

    /** Tours of the last day for which there was no time left. */
    public long dropped() {
        return dropped;
    }
}
