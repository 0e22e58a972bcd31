package org.conurb.scenarios.traffic;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.queue.LinkBins;
import org.conurb.engine.traffic.queue.QueueResult;
import org.conurb.engine.traffic.queue.VehicleRoutes;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.results.Duck;

/** Writes what came of a queue simulation as Parquet tables. */
final class TrafficTables {

    private TrafficTables() {}

    /** One row for each link and time bin in which somebody was on it or left it. */
    static void writeLinks(RoadNetwork network, LinkBins bins, Path file) {
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE links (link VARCHAR, from_second INTEGER, to_second INTEGER, entries INTEGER,"
                    + " exits INTEGER, mean_seconds DOUBLE, delay_seconds INTEGER, vehicles_at_end INTEGER)");
            duck.append("links", rows -> {
                for (int bin = 0; bin < bins.bins(); bin++) {
                    for (int link = 0; link < bins.links(); link++) {
                        if (bins.entries(bin, link) == 0
                                && bins.exits(bin, link) == 0
                                && bins.present(bin, link) == 0) {
                            continue;
                        }
                        rows.beginRow();
                        rows.append(network.linkId(link));
                        rows.append(bin * bins.binSeconds());
                        rows.append((bin + 1) * bins.binSeconds());
                        rows.append(bins.entries(bin, link));
                        rows.append(bins.exits(bin, link));
                        rows.append(bins.meanSeconds(bin, link));
                        rows.append(bins.delaySeconds(bin, link));
                        rows.append(bins.present(bin, link));
                        rows.endRow();
                    }
                }
            });
            Durable.file(file, draft -> duck.writeParquet("SELECT * FROM links", draft));
        }
    }

    /** One row for each vehicle, in the order in which they were given. */
    static void writeVehicles(VehicleRoutes routes, QueueResult result, IntFunction<String> personOf, Path file) {
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE vehicles (person VARCHAR, departure_second INTEGER, arrival_second INTEGER,"
                    + " travel_seconds INTEGER, links INTEGER, distance_metres DOUBLE)");
            duck.append("vehicles", rows -> {
                for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
                    boolean arrived = result.arrival(vehicle) != Columns.NONE;
                    rows.beginRow();
                    rows.append(personOf.apply(vehicle));
                    rows.append(routes.departure(vehicle));
                    if (arrived) {
                        rows.append(result.arrival(vehicle));
                        rows.append(result.travelSeconds(vehicle));
                    } else {
                        rows.appendNull();
                        rows.appendNull();
                    }
                    rows.append(result.linksPassed(vehicle));
                    rows.append(result.distanceMetres(vehicle));
                    rows.endRow();
                }
            });
            Durable.file(file, draft -> duck.writeParquet("SELECT * FROM vehicles", draft));
        }
    }

    /** One row for each day of a search for an equilibrium. */
    static void writeConvergence(List<Convergence> days, Path file) {
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE convergence (iteration INTEGER, relative_gap DOUBLE, audited_gap DOUBLE,"
                    + " vehicle_hours DOUBLE, share_replanned DOUBLE, arrived INTEGER, stuck BIGINT)");
            duck.append("convergence", rows -> {
                for (Convergence day : days) {
                    rows.beginRow();
                    rows.append(day.iteration());
                    rows.append(day.relativeGap());
                    if (Double.isNaN(day.auditedGap())) rows.appendNull();
                    else rows.append(day.auditedGap());
                    rows.append(day.vehicleHours());
                    rows.append(day.shareReplanned());
                    rows.append(day.arrived());
                    rows.append(day.stuck());
                    rows.endRow();
                }
            });
            Durable.file(file, draft -> duck.writeParquet("SELECT * FROM convergence", draft));
        }
    }
}
