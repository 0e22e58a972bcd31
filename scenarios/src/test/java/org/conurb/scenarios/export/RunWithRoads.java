package org.conurb.scenarios.export;

import java.nio.file.Path;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.compare.MadeUpRuns;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.RandomNetwork;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.MadeUpTables;
import org.conurb.scenarios.results.RunTable;

/** A made-up run with a network of awkward names, and on each of its links two quarters of an hour of traffic. */
public final class RunWithRoads {

    /** The roads of all such runs. */
    public static final RoadNetwork ROADS = RandomNetwork.of(1, 400_000, 300_000);

    private RunWithRoads() {}

    /** Writes a run folder. */
    public static Path write(Path folder) {
        Path run = new MadeUpRuns(folder).write("made", false, 4).get(0);
        GmnsNetwork.of(ROADS, "EPSG:27700").write("roads", run.resolve("snapshots/2013/network"));
        try (Duck duck = Duck.open()) {
            for (RunTable table : new RunTable[] {RunTable.LINKS, RunTable.TRIPS, RunTable.COMPONENTS}) {
                MadeUpTables.create(duck, table);
            }
            for (int link = 0; link < ROADS.links(); link++) {
                String id = "'" + ROADS.linkId(link).replace("'", "''") + "'";
                // 10 vehicles at 20 km/h at 8 o'clock, 30 at 60 km/h at 17.
                duck.execute(
                        "INSERT INTO links (year, link, bin, vehicles, goods, speed, delay, volume_capacity, queue)"
                                + " VALUES (2011, " + id + ", 32, 10, 1, 20, 36, 0.5, 0), (2011, " + id
                                + ", 68, 30, 2, 60, 12, 0.75, 1)");
            }
            duck.execute("INSERT INTO trips (year, area, purpose, mode, hour, trips) VALUES (2011, 'A1', 'work',"
                    + " 'car_driver', 8, 30), (2011, 'A2', 'work', 'walk', 9, 10)");
            duck.execute("INSERT INTO components SELECT 2012, 'A1', 'F', 0, 10, 5, 3, 0, 0, 2, 1, 4, 2, 15");
            for (RunTable table : new RunTable[] {RunTable.LINKS, RunTable.TRIPS, RunTable.COMPONENTS}) {
                duck.writeParquet("FROM " + table.table(), table.in(run.resolve("tables")));
            }
        }
        return run;
    }
}
