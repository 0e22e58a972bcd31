package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.access.Learning;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.SkimSet;
import org.conurb.engine.access.TransitTimes;
import org.conurb.engine.city.City;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.policy.Policies;
import org.conurb.engine.simulation.Skimming;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.trips.TravelSettings;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.results.ColumnFile;
import org.conurb.scenarios.results.ColumnFile.Column;
import org.conurb.scenarios.results.Duck;

/**
 * What a snapshot must hold besides the city so that a run goes on to the same bytes: the last day on the roads and the
 * times that people go by, and how zones are placed, in the folder {@code state}. Jobs and residents have changed since that
 * day, so that nothing of it can be worked out again.
 */
final class TravelState {

    private static final String DAY = "road_day.parquet";
    private static final String SKIMS = "skims.parquet";
    private static final String ZONES = "log_sums.parquet";

    /** Vehicles, goods vehicles, lorries, seconds, vehicles present. */
    private static final int FIGURES = 5;

    /** Year, length of a bin, room of links; before the figures. */
    private static final int HEAD = 3;

    private static final List<String> MEANS = List.of("without_car", "with_car");

    private TravelState() {}

    /** Writes the state of a city whose people travel. */
    static void write(City city, Path snapshot) {
        if (city.skims() == null) return;
        Path folder = snapshot.resolve(CityFolder.STATE);
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (city.roadDay() != null) writeDay(city.roadDay(), folder.resolve(DAY));
        writeSkims(city.skims(), folder.resolve(SKIMS));
        if (city.learning() != null) writeLearning(city.learning(), folder.resolve(ZONES));
    }

    private static void writeDay(RoadDay day, Path file) {
        int links = day.links();
        ColumnFile.write(
                file,
                day.bins() * links,
                List.of(
                        Column.ints("year", cell -> day.year()),
                        Column.ints("bin_seconds", cell -> day.binSeconds()),
                        Column.floats("room", cell -> (float) day.room()),
                        Column.floats("vehicles", cell -> day.vehicles(cell / links, cell % links)),
                        Column.floats("goods", cell -> day.goods(cell / links, cell % links)),
                        Column.floats("lorries", cell -> day.lorries(cell / links, cell % links)),
                        Column.floats("seconds", cell -> day.seconds(cell / links, cell % links)),
                        Column.floats("present", cell -> day.present(cell / links, cell % links))));
    }

    private static void writeSkims(SkimSet skims, Path file) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.floats("kilometres", cell -> skims.kilometres()[cell]));
        for (Period period : Period.values()) {
            columns.add(Column.floats(period.word(), cell -> skims.minutes(TravelMode.CAR_DRIVER, period)[cell]));
        }
        for (Period period : Period.values()) {
            String name = "transit_" + period.word();
            columns.add(Column.floats(name, cell -> skims.minutes(TravelMode.PUBLIC_TRANSPORT, period)[cell]));
        }
        ColumnFile.write(file, skims.zones() * skims.zones(), columns);
    }

    private static void writeLearning(Learning learning, Path file) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.ints("year", zone -> learning.year()));
        addSums(columns, "now", learning.now());
        addSums(columns, "first", learning.first());
        ColumnFile.write(file, learning.now().jobs()[0].length, columns);
    }

    private static void addSums(List<Column> columns, String when, LogSums sums) {
        for (int means = 0; means < MEANS.size(); means++) {
            float[] jobs = sums.jobs()[means];
            float[] services = sums.services()[means];
            columns.add(Column.floats(when + "_jobs_" + MEANS.get(means), zone -> jobs[zone]));
            columns.add(Column.floats(when + "_services_" + MEANS.get(means), zone -> services[zone]));
        }
    }

    /**
     * Reads the state back into a city whose roads are open.
     *
     * @param policies which tell the roads on which the last day was driven
     */
    static void read(Duck duck, Path snapshot, City city, Policies policies, TravelSettings settings) {
        Path folder = snapshot.resolve(CityFolder.STATE);
        if (Files.exists(folder.resolve(DAY))) readDay(duck, folder.resolve(DAY), city, policies);
        int zones = city.zones().count();
        float[][] read = readFloats(duck, folder.resolve(SKIMS), 0, 1 + 2 * Period.COUNT, zones * zones);
        float[][] car = Arrays.copyOfRange(read, 1, 1 + Period.COUNT);
        TransitTimes transit = (period, from, to) -> read[1 + Period.COUNT + period.ordinal()][from * zones + to];
        Skimming.learn(city, settings, read[0], car, transit);
        if (Files.exists(folder.resolve(ZONES))) readLearning(duck, folder.resolve(ZONES), city);
    }

    private static void readLearning(Duck duck, Path file, City city) {
        int[] year = {0};
        duck.query("SELECT max(year) FROM " + Duck.parquet(file), row -> year[0] = row.getInt(1));
        float[][] read =
                readFloats(duck, file, 1, 4 * MEANS.size(), city.zones().count());
        LogSums now = new LogSums(new float[][] {read[0], read[2]}, new float[][] {read[1], read[3]});
        LogSums first = new LogSums(new float[][] {read[4], read[6]}, new float[][] {read[5], read[7]});
        double[] unknown = new double[Period.COUNT]; // told in the tables of that year
        Arrays.fill(unknown, Double.NaN);
        city.learn(new Learning(year[0], unknown, now, first));
    }

    /** [column from the first one on][row] of a file of so many rows. */
    private static float[][] readFloats(Duck duck, Path file, int first, int columns, int rows) {
        float[][] read = new float[columns][rows];
        int[] row = {0};
        ColumnFile.read(duck, "SELECT * FROM " + Duck.parquet(file), block -> {
            for (int line = 0; line < block.rowCount(); line++, row[0]++) {
                for (int column = 0; column < columns; column++) {
                    read[column][row[0]] = block.vector(first + column).getFloat(line);
                }
            }
        });
        if (row[0] != rows) throw new RunException(file + " is not of the zones of this city");
        return read;
    }

    private static void readDay(Duck duck, Path file, City city, Policies policies) {
        List<float[]> rows = new ArrayList<>();
        int[] head = new int[2];
        float[] room = new float[1];
        ColumnFile.read(duck, "SELECT * FROM " + Duck.parquet(file), block -> {
            float[] part = new float[FIGURES * (int) block.rowCount()];
            for (int line = 0; line < block.rowCount(); line++) {
                head[0] = block.vector(0).getInt(line);
                head[1] = block.vector(1).getInt(line);
                room[0] = block.vector(2).getFloat(line);
                for (int column = 0; column < FIGURES; column++) {
                    part[FIGURES * line + column] = block.vector(HEAD + column).getFloat(line);
                }
            }
            rows.add(part);
        });
        int cells = rows.stream().mapToInt(part -> part.length / FIGURES).sum();
        float[][] columns = new float[FIGURES][cells];
        int cell = 0;
        for (float[] part : rows) {
            for (int line = 0; line < part.length / FIGURES; line++, cell++) {
                for (int column = 0; column < FIGURES; column++) columns[column][cell] = part[FIGURES * line + column];
            }
        }
        RoadNetwork roads = policies.roads(head[0]).network();
        if (cells % roads.links() != 0) throw new RunException(file + " is not of the roads of this city");
        city.setRoadDay(new RoadDay(
                head[0], roads, head[1], room[0], columns[0], columns[1], columns[2], columns[3], columns[4]));
    }
}
