package org.conurb.viz.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of all zones in all years, as the run's table has them. Immutable. */
public final class ZoneFigures {

    private static final double PERCENT = 100;

    private final ZoneShapes shapes;
    private final List<Integer> years;
    private final Map<String, float[]> columns; // [year × zones + zone]
    private final float[] earnings; // [year × zones + zone] median earnings of the zone's area, NaN if not known

    private ZoneFigures(ZoneShapes shapes, List<Integer> years, Map<String, float[]> columns, float[] earnings) {
        this.shapes = shapes;
        this.years = years;
        this.columns = columns;
        this.earnings = earnings;
    }

    /** Reads the years that are there. */
    static ZoneFigures read(RunFiles files, ZoneShapes shapes, Database database) {
        List<Integer> years = files.years();
        Map<String, float[]> columns = new HashMap<>();
        float[] earnings = nothing(years.size() * shapes.count());
        String table = files.table("zones").orElse(null);
        if (table == null) return new ZoneFigures(shapes, List.of(), columns, earnings);
        List<String> present = database.columns(table);
        List<String> wanted = Stream.of(ZoneMeasure.values())
                .flatMap(measure -> measure.columns().stream())
                .distinct()
                .filter(present::contains)
                .toList();
        wanted.forEach(name -> columns.put(name, nothing(earnings.length)));
        String select = wanted.stream().collect(Collectors.joining(", ", "SELECT year, zone, ", " FROM " + table));
        database.query(select, row -> {
            int cell = cell(years.indexOf(row.getInt(1)), shapes.find(row.getString(2)), shapes);
            for (int column = 0; column < wanted.size() && cell >= 0; column++) {
                double value = row.getDouble(3 + column);
                if (!row.wasNull()) columns.get(wanted.get(column))[cell] = (float) value;
            }
        });
        readEarnings(files, shapes, database, years, earnings);
        columns.put("jobs_by_car", reach(files, shapes, database, years, "car_driver", "jobs_30"));
        columns.put("jobs_by_transit", reach(files, shapes, database, years, "public_transport", "jobs_45"));
        return new ZoneFigures(shapes, years, columns, earnings);
    }

    /**
     * The figures of a moment beside those of the base year, of columns by the names of the run's table. What they do not
     * tell is not known.
     *
     * @param earnings median earnings by area; none where they are not known
     */
    public static ZoneFigures of(
            ZoneShapes shapes, Map<String, float[]> base, Map<String, float[]> now, Map<String, Double> earnings) {
        int zones = shapes.count();
        Map<String, float[]> both = new HashMap<>();
        now.forEach((name, values) -> both.put(name, joined(base.get(name), values, zones)));
        float[] pay = nothing(2 * zones);
        for (int cell = 0; cell < pay.length; cell++) {
            String area = shapes.zone(cell % zones).area();
            pay[cell] = earnings.getOrDefault(area, Double.NaN).floatValue();
        }
        return new ZoneFigures(shapes, List.of(0, 1), both, pay);
    }

    /** A measure of all zones at the moment that these figures end with. */
    public float[] last(ZoneMeasure measure) {
        float[] all = values(measure);
        return Arrays.copyOfRange(all, all.length - shapes.count(), all.length);
    }

    /**
     * The figures of a moment between two years: those of the base year, and after them those of the moment. What the
     * moment does not tell is not known; earnings are those of the last year.
     */
    ZoneFigures moment(int year, Map<String, float[]> now) {
        int zones = shapes.count();
        boolean hasBase = !years.isEmpty();
        Map<String, float[]> both = new HashMap<>();
        now.forEach((name, values) -> both.put(name, joined(hasBase ? columns.get(name) : values, values, zones)));
        float[] last = hasBase
                ? Arrays.copyOfRange(earnings, (years.size() - 1) * zones, years.size() * zones)
                : nothing(zones);
        return new ZoneFigures(shapes, List.of(hasBase ? years.get(0) : year, year), both, joined(last, last, zones));
    }

    private static float[] joined(float[] base, float[] now, int zones) {
        float[] both = Arrays.copyOf(base == null ? nothing(zones) : base, 2 * zones);
        System.arraycopy(now, 0, both, zones, zones);
        return both;
    }

    private static void readEarnings(
            RunFiles files, ZoneShapes shapes, Database database, List<Integer> years, float[] earnings) {
        String table = files.table("indicators").orElse(null);
        if (table == null) return;
        Map<String, Float> byArea = new HashMap<>();
        database.query(
                "SELECT year, area, value FROM " + table + " WHERE indicator = 'median_earnings' AND grp = ''",
                row -> byArea.put(row.getInt(1) + " " + row.getString(2), row.getFloat(3)));
        for (int year = 0; year < years.size(); year++) {
            for (int zone = 0; zone < shapes.count(); zone++) {
                String key = years.get(year) + " " + shapes.zone(zone).area();
                earnings[year * shapes.count() + zone] = byArea.getOrDefault(key, Float.NaN);
            }
        }
    }

    /** Jobs within reach in the morning; between years of travel as in the last one. */
    private static float[] reach(
            RunFiles files, ZoneShapes shapes, Database database, List<Integer> years, String mode, String column) {
        float[] reach = nothing(years.size() * shapes.count());
        files.table("accessibility")
                .ifPresent(table -> database.query(
                        "SELECT year, zone, " + column + " FROM " + table + " WHERE period = 'am' AND mode = '" + mode
                                + "'",
                        row -> {
                            int cell = cell(years.indexOf(row.getInt(1)), shapes.find(row.getString(2)), shapes);
                            if (cell >= 0) reach[cell] = row.getFloat(3);
                        }));
        for (int cell = shapes.count(); cell < reach.length; cell++) {
            if (Float.isNaN(reach[cell])) reach[cell] = reach[cell - shapes.count()];
        }
        return reach;
    }

    private static int cell(int year, int zone, ZoneShapes shapes) {
        return year < 0 || zone < 0 ? -1 : year * shapes.count() + zone;
    }

    private static float[] nothing(int cells) {
        float[] column = new float[cells];
        Arrays.fill(column, Float.NaN);
        return column;
    }

    List<Integer> years() {
        return years;
    }

    /** Whether the run has what the measure needs. */
    public boolean has(ZoneMeasure measure) {
        return measure.columns().stream().allMatch(name -> {
            float[] column = columns.get(name);
            if (column == null) return false;
            for (float value : column) if (!Float.isNaN(value)) return true;
            return false;
        });
    }

    private double of(String column, int cell) {
        return columns.get(column)[cell];
    }

    /** The measure in all years, [year × zones + zone], NaN where there is none. */
    float[] values(ZoneMeasure measure) {
        float[] values = new float[years.size() * shapes.count()];
        for (int cell = 0; cell < values.length; cell++) {
            double value = value(measure, cell);
            values[cell] = Double.isInfinite(value) ? Float.NaN : (float) value;
        }
        return values;
    }

    private double value(ZoneMeasure measure, int cell) {
        int zone = cell % shapes.count();
        double km2 = shapes.zone(zone).km2();
        return switch (measure) {
            case DENSITY -> of("population", cell) / km2;
            case POPULATION -> of("population", cell);
            case CHANGE -> change("population", cell, zone);
            case AGE -> of("mean_age", cell);
            case HOUSEHOLD_SIZE -> of("population", cell) / of("households", cell);
            case UNEMPLOYMENT -> PERCENT * of("unemployed", cell) / (of("unemployed", cell) + of("employed", cell));
            case JOBS -> of("jobs", cell) / km2;
            case OUTPUT -> of("gross_value_added", cell) / of("jobs", cell);
            case PRICE -> of("mean_price", cell);
            case PRICE_CHANGE -> change("mean_price", cell, zone);
            case RENT -> of("mean_rent", cell);
            case AFFORDABILITY -> of("mean_price", cell) / earnings[cell];
            case HOMES -> of("dwellings", cell) / km2;
            case VACANCY -> PERCENT * of("vacant_dwellings", cell) / of("dwellings", cell);
            case JOBS_BY_CAR -> of("jobs_by_car", cell);
            case JOBS_BY_TRANSIT -> of("jobs_by_transit", cell);
        };
    }

    private double change(String column, int cell, int zone) {
        return PERCENT * (of(column, cell) / of(column, zone) - 1);
    }
}
