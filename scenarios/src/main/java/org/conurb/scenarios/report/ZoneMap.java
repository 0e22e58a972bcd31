package org.conurb.scenarios.report;

import java.util.function.ToDoubleFunction;
import org.conurb.scenarios.report.RunData.Work;
import org.conurb.scenarios.report.RunData.Zone;

/** A map of the zones, coloured by how much a figure changes from the first year to the last. */
final class ZoneMap {

    private static final double PERCENT = 100;

    /**
     * What the map shows.
     *
     * @param title the figure and its change, such as "Change of population by zone"
     * @param unit unit of the change
     * @param decimals decimals of the figure
     * @param isDifference whether the change is a difference, not a percentage of what it was
     */
    record Measure(
            String title,
            String unit,
            int decimals,
            boolean isDifference,
            ToDoubleFunction<Zone> first,
            ToDoubleFunction<Zone> last) {

        /** Residents. */
        static final Measure POPULATION =
                new Measure("Change of population by zone", "per cent", 0, false, Zone::first, Zone::last);

        /** A figure of work and homes whose change is a percentage. */
        static Measure of(Work what, String title) {
            return new Measure(title, "per cent", 0, false, zone -> zone.first(what), zone -> zone.last(what));
        }

        /** A figure of work and homes that is a percentage itself. */
        static Measure ofShare(Work what, String title) {
            return new Measure(title, "percentage points", 1, true, zone -> zone.first(what), zone -> zone.last(what));
        }
    }

    private final RunData data;
    private final Measure measure;
    private final int firstYear;
    private final int lastYear;

    /** The map of a run, from its first year to its last. */
    ZoneMap(RunData data, Measure measure) {
        this(data, measure, data.firstYear(), data.lastYear());
    }

    /** The map of a change from one year to another. */
    ZoneMap(RunData data, Measure measure, int firstYear, int lastYear) {
        this.data = data;
        this.measure = measure;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The change, NaN where there is none to tell. */
    private double change(Zone zone) {
        double first = measure.first().applyAsDouble(zone);
        double last = measure.last().applyAsDouble(zone);
        if (measure.isDifference()) return last - first;
        return first == 0 ? Double.NaN : (last / first - 1) * PERCENT;
    }

    /** Where something has come to be where there was nothing, the change is beyond all others. */
    private ShadedMap.Cell cell(Zone zone) {
        double change = change(zone);
        boolean isNew = Double.isNaN(change) && measure.last().applyAsDouble(zone) > 0;
        return new ShadedMap.Cell(
                zone.area(), zone.shape(), isNew ? Double.POSITIVE_INFINITY : change, null, tip(zone));
    }

    /** Adds the map to a page. */
    void addTo(Markup page, String id) {
        String caption = measure.title() + ", mid-" + firstYear + " to mid-" + lastYear + ", in " + measure.unit();
        new ShadedMap(
                        data.zones().stream().map(this::cell).toList(),
                        data.namesOfParts(),
                        measure.isDifference() ? "" : "%")
                .addTo(page, id, caption, description());
    }

    private String tip(Zone zone) {
        double first = measure.first().applyAsDouble(zone);
        double last = measure.last().applyAsDouble(zone);
        String change = measure.isDifference()
                ? Numbers.decimal(last - first, measure.decimals())
                : Numbers.change(first, last);
        return zone.name() + "\n" + firstYear + ": " + Numbers.decimal(first, measure.decimals()) + "\n" + lastYear
                + ": " + Numbers.decimal(last, measure.decimals()) + "\nChange: " + change;
    }

    private String description() {
        long growing = data.zones().stream().filter(zone -> change(zone) > 0).count();
        long shrinking = data.zones().stream().filter(zone -> change(zone) < 0).count();
        return "Map of " + data.zones().size() + " zones. " + growing + " grow (blue), " + shrinking + " shrink (red).";
    }
}
