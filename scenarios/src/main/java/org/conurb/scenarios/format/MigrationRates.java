package org.conurb.scenarios.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads the tables of who leaves, who arrives and where those who leave go. */
final class MigrationRates {

    private static final String ELSEWHERE = "elsewhere";

    private MigrationRates() {}

    /** Migration; the last age given serves all older ones: the same chance, the arrivals shared out among them. */
    static MigrationTables migration(CityTables tables, MortalityTable mortality) {
        List<String> flows = Arrays.stream(Flow.values())
                .map(flow -> flow.name().toLowerCase(Locale.ROOT))
                .toList();
        Key flow = Key.words("flow", flows);
        KeyedTable out = tables.read(
                "rates/migration_out.csv",
                Measure.share("rate"),
                tables.area(),
                flow,
                CityTables.sex(),
                CityTables.age());
        KeyedTable in = tables.read(
                "rates/migration_in.csv",
                Measure.mean("arrivals"),
                tables.area(),
                flow,
                CityTables.sex(),
                CityTables.age());
        int areas = tables.areas().size();
        double[][][][] leaving = new double[flows.size()][areas][Sex.COUNT][];
        double[][][][] arriving = new double[flows.size()][areas][Sex.COUNT][];
        for (int area = 0; area < areas; area++) {
            for (int stream = 0; stream < flows.size(); stream++) {
                for (int sex = 0; sex < Sex.COUNT; sex++) {
                    int run = (area * flows.size() + stream) * Sex.COUNT + sex;
                    leaving[stream][area][sex] = out.run(run, 0, null).padded(0);
                    arriving[stream][area][sex] = spread(in.run(run, 0, null), mortality, Sex.of(sex));
                }
            }
        }
        return new MigrationTables(leaving, arriving, destinations(tables));
    }

    private static double[] spread(KeyedTable.Run given, MortalityTable mortality, Sex sex) {
        double[] arrivals = given.padded(0, 0);
        int last = given.to();
        if (last < 0 || last >= Ages.TOP) return arrivals;
        double open = arrivals[last];
        double[] shares = VitalRates.spread(mortality, sex, last);
        for (int place = 0; place < shares.length; place++) arrivals[last + place] = open * shares[place];
        return arrivals;
    }

    private static double[][] destinations(CityTables tables) {
        int areas = tables.areas().size();
        List<String> places = new ArrayList<>(tables.areas());
        places.add(ELSEWHERE);
        KeyedTable table = tables.read(
                "rates/migration_od.csv",
                Measure.share("share"),
                Key.words("origin", tables.areas()),
                Key.words("destination", places));
        double[][] destination = new double[areas][areas + 1];
        for (int origin = 0; origin < areas; origin++) {
            for (int to = 0; to <= areas; to++) {
                int cell = table.cell(origin, to);
                if (!table.has(cell) && to != origin) table.missing("no row for " + table.name(cell));
                destination[origin][to] = table.value(cell);
            }
            if (destination[origin][origin] > 0) {
                table.problems()
                        .add(
                                table.line(table.cell(origin, origin)),
                                "destination",
                                "the origin itself",
                                "another area or " + ELSEWHERE,
                                "leave out moves within an area");
            }
            CityTables.settle(
                    table.problems(), "share", "origin " + tables.areas().get(origin), destination[origin]);
        }
        return destination;
    }
}
