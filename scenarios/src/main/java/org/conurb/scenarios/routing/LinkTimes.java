package org.conurb.scenarios.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.TableException;

/**
 * Travel times of links by time of day, from a table such as the {@code links.parquet} that {@code conurb mobsim}
 * writes: columns {@code link}, {@code from_second}, {@code to_second}, {@code mean_seconds}.
 *
 * <p>A link without a row for the time of day takes as long as on the empty road.
 */
public final class LinkTimes {

    private static final String WANTED = "a Parquet table with the columns link, from_second, to_second, mean_seconds";

    private LinkTimes() {}

    /**
     * [link] weights of cars at a second of the day.
     *
     * @throws InputException if the file is no such table or tells of links that the network does not have
     */
    public static int[] at(int secondOfDay, Path file, RoadNetwork network) {
        if (!Files.isRegularFile(file)) throw wrong(file, "no such file");
        int[] weight = Weights.onEmptyRoads(network, Mode.CAR);
        List<String> unknown = new ArrayList<>();
        try (Duck duck = Duck.open()) {
            String rows = "SELECT link::VARCHAR, mean_seconds::DOUBLE FROM " + Duck.parquet(file)
                    + String.format(Locale.ROOT, " WHERE from_second <= %1$d AND %1$d < to_second", secondOfDay)
                    + " AND isfinite(mean_seconds::DOUBLE) AND mean_seconds >= 0";
            duck.query(rows, row -> {
                int link = network.findLink(row.getString(1));
                if (link == Columns.NONE) unknown.add(row.getString(1));
                else if (weight[link] < Weights.UNREACHED) weight[link] = Weights.ofSeconds(row.getDouble(2));
            });
        } catch (TableException other) {
            throw wrong(file, "another file");
        }
        if (!unknown.isEmpty()) {
            throw wrong(
                    file,
                    "times of " + unknown.size() + " links that the network does not have, such as '" + unknown.get(0)
                            + "'");
        }
        return weight;
    }

    private static InputException wrong(Path file, String found) {
        return new InputException(List.of(new Problem(file, null, "", found, WANTED, "")));
    }
}
