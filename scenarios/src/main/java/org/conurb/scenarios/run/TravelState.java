package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * times that people go by, in the folder {@code state}.
 */
final class TravelState {

    private static final String DAY = "road_day.parquet";
    private static final String SKIMS = "skims.parquet";

    /** Vehicles, goods vehicles, lorries, seconds, vehicles present. */
    private static final int FIGURES = 5;

    /** Year, length of a bin, room of links; before the figures. */
    private static final int HEAD = 3;

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

    /**
     * Reads the state back into a city whose roads are open.
     *
     * @param policies which tell the roads on which the last day was driven
     */
    static void read(Duck duck, Path snapshot, City city, Policies policies, TravelSettings settings) {
        Path folder = snapshot.resolve(CityFolder.STATE);
        if (Files.exists(folder.resolve(DAY))) readDay(duck, folder.resolve(DAY), city, policies);
        int zones = city.zones().count();
        float[][] read = new float[1 + 2 * Period.COUNT][zones * zones];
        int[] row = {0};
        ColumnFile.read(duck, "SELECT * FROM " + Duck.parquet(folder.resolve(SKIMS)), block -> {
            for (int line = 0; line < block.rowCount(); line++, row[0]++) {
                for (int column = 0; column < read.length; column++) {
                    read[column][row[0]] = block.vector(column).getFloat(line);
                }
            }
        });
        float[][] car = Arrays.copyOfRange(read, 1, 1 + Period.COUNT);
        TransitTimes transit = (period, from, to) -> read[1 + Period.COUNT + period.ordinal()][from * zones + to];
        Skimming.learn(city, settings, read[0], car, transit);
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
