package org.conurb.scenarios.lives;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.scenarios.results.Duck;

/** Asks a snapshot how a resident stands, in the columns of the table of those who are followed. */
final class SnapshotStates {

    private static final String WITHOUT_MARKETS =
            "'' AS tenure, '' AS dwelling_type, 0 AS bedrooms, NULL::DOUBLE AS home_cost, 0 AS cars, 0.0 AS"
                    + " household_income, 'none' AS qualification, 'none' AS study, 'unknown' AS activity, '' AS"
                    + " work_zone, '' AS sector, 0.0 AS earnings, NULL::DOUBLE AS commute_minutes";

    private static final String WITH_MARKETS =
            "coalesce(d.tenure, CASE WHEN h.dwelling_id = -2 THEN 'shared' ELSE '' END) AS tenure, coalesce(d.type, '') AS"
                    + " dwelling_type, coalesce(d.bedrooms, 0) AS bedrooms, CASE WHEN d.tenure = 'owned' THEN d.price ELSE"
                    + " d.rent END AS home_cost, h.cars, h.income AS household_income, r.qualification, r.study,"
                    + " r.activity, coalesce(j.zone, CASE WHEN r.job_id = -2 THEN 'outside' ELSE '' END) AS work_zone,"
                    + " coalesce(j.sector, '') AS sector, r.earnings, NULL::DOUBLE AS commute_minutes";

    private SnapshotStates() {}

    /** The query; it answers no row if the resident is not there. */
    static String query(Path snapshot, long id) {
        String residents = Duck.parquet(snapshot.resolve("residents.parquet"));
        String households = Duck.parquet(snapshot.resolve("households.parquet"));
        boolean hasMarkets = Files.isRegularFile(snapshot.resolve("jobs.parquet"));
        String markets = hasMarkets
                ? " LEFT JOIN " + Duck.parquet(snapshot.resolve("dwellings.parquet"))
                        + " d ON d.id = h.dwelling_id LEFT JOIN " + Duck.parquet(snapshot.resolve("jobs.parquet"))
                        + " j ON j.id = r.job_id"
                : "";
        return "WITH them AS (SELECT * FROM " + residents + " WHERE household_id = (SELECT household_id FROM "
                + residents
                + " WHERE id = " + id
                + ")), counts AS (SELECT count(*)::INT AS members, count(*) FILTER (role = 'child'"
                + " AND id <> " + id
                + ")::INT AS children, bool_or(role = 'partner') AS couple, bool_or(role = 'child')"
                + " AS family FROM them) SELECT " + snapshot.getFileName() + " AS year, CASE WHEN h.kind = 'communal'"
                + " THEN 'communal' WHEN members = 1 THEN 'one_person' WHEN couple AND family THEN 'couple_children' WHEN"
                + " family THEN 'lone_parent' WHEN couple AND members = 2 THEN 'couple' ELSE 'other' END AS"
                + " household_type, members, children, r.role, CASE WHEN couple AND r.role IN ('reference', 'partner')"
                + " THEN true END AS partner, h.zone, " + (hasMarkets ? WITH_MARKETS : WITHOUT_MARKETS)
                + " FROM them r JOIN " + households + " h ON h.id = r.household_id" + markets + ", counts WHERE r.id = "
                + id;
    }
}
