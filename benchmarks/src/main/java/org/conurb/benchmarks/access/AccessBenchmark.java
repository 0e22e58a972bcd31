package org.conurb.benchmarks.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conurb.engine.access.Accessibility;
import org.conurb.engine.access.ActiveSpeeds;
import org.conurb.engine.access.EffectiveDensity;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.Opportunities;
import org.conurb.engine.access.SkimBuilder;
import org.conurb.engine.access.ZonalTransit;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.trips.TravelModel;
import org.conurb.engine.trips.TravelSettings;
import org.conurb.engine.trips.TravelTables;
import org.conurb.engine.trips.ZoneLogSums;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to tell what can be reached from every zone, by all modes and periods? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AccessBenchmark {

    private static final int YEAR = 2011;
    private static final int JOBS_PER_ZONE = 20;
    private static final double METRES = 1900; // side of a zone: 350 of them are as large as Greater Manchester
    private static final double MINUTES_PER_KM = 2;

    /** Zones: as in Greater Manchester by middle layer super output areas, and by lower layer ones. */
    @Param({"350", "1700"})
    public int zones;

    /** Threads that work. */
    @Param({"1", "2"})
    public int threads;

    private Workers workers;
    private City city;
    private TravelModel model;
    private Opportunities at;

    /** Makes a square city. */
    @Setup(Level.Trial)
    public void make() {
        workers = Workers.of(threads);
        JobStore jobs = new JobStore(zones * JOBS_PER_ZONE);
        city = new City("Square", squares(), new Population(1, 1), jobs, new DwellingStore(1));
        for (int job = 0; job < zones * JOBS_PER_ZONE; job++) {
            city.openJob(job, job % zones, job % Sector.COUNT, 0, 20_000);
        }
        float[] kilometres = new float[zones * zones];
        float[] driven = new float[zones * zones];
        for (int cell = 0; cell < kilometres.length; cell++) {
            kilometres[cell] = city.times().minutes(cell / zones, cell % zones) / 2;
            driven[cell] = (float) (kilometres[cell] * MINUTES_PER_KM);
        }
        float[][] car = new float[Period.COUNT][];
        Arrays.fill(car, driven);
        double[] density = new double[zones];
        ZonalTransit transit = new ZonalTransit(zones, kilometres, density, ZonalTransit.Rule.standard());
        city.learn(SkimBuilder.of(zones, kilometres, car, transit, ActiveSpeeds.standard()));
        double[][] constants = new double[Purpose.COUNT][TravelMode.COUNT];
        TravelTables tables = new TravelTables(null, null, null, null, null, null, constants, null);
        model = new TravelModel(tables, TravelSettings.standard(), TravelAssumptions.none());
        at = Opportunities.count(city.jobs(), zones);
    }

    private Zones squares() {
        int columns = (int) Math.ceil(Math.sqrt(zones));
        GeometryFactory shapes = new GeometryFactory();
        List<Zones.Zone> all = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            double x = zone % columns * METRES;
            double y = (double) (zone / columns) * METRES;
            Polygon square = (Polygon)
                    shapes.toGeometry(new Envelope(new Coordinate(x, y), new Coordinate(x + METRES, y + METRES)));
            String code = "Z%05d".formatted(zone);
            all.add(new Zones.Zone(code, code, 0, square, x + METRES / 2, y + METRES / 2, 1.0 / zones));
        }
        return new Zones(all, new Areas(List.of("A"), List.of("A")));
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        workers.close();
    }

    /** Jobs and services within 15, 30, 45 and 60 minutes and the Hansen measure, ten modes and periods. */
    @Benchmark
    public Accessibility reach() {
        return Accessibility.measure(city.skims(), at, model.settings().decayOfJobs(), workers);
    }

    /** Log-sums over five modes of jobs and of services, with a car and without. */
    @Benchmark
    public LogSums logSums() {
        return ZoneLogSums.measure(city, model, YEAR, workers);
    }

    /** Effective densities of four groups of sectors. */
    @Benchmark
    public EffectiveDensity effectiveDensity() {
        return EffectiveDensity.of(at.jobs(), city.times(), workers);
    }
}
