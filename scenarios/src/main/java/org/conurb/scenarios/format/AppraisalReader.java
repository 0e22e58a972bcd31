package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conurb.engine.indicators.Appraisal;
import org.conurb.engine.indicators.EmissionCurve;
import org.conurb.engine.indicators.EmissionRates;
import org.conurb.engine.indicators.EmissionRates.Vehicle;
import org.conurb.engine.indicators.Pollutant;

/**
 * Reads by what a city's traffic is judged: parameters, and the curves of what the types of its vehicles emit with their shares
 * of the kilometres, which it may leave out, both.
 */
final class AppraisalReader {

    private static final String CURVES = "travel/emission_curves.csv";
    private static final String FLEET = "travel/fleet.csv";

    private static final List<String> CURVE_COLUMNS = List.of(
            "type", "pollutant", "form", "slowest", "fastest", "factor", "a", "b", "c", "d", "e", "f", "source");
    private static final int SLOWEST = 3;
    private static final int FASTEST = 4;
    private static final int FACTOR = 5;
    private static final int FIRST_COEFFICIENT = 6;
    private static final double FASTEST_SPEED = 200;
    private static final double LARGEST = 1e30;

    private static final List<String> POLLUTANTS =
            Stream.of(Pollutant.values()).map(Pollutant::word).toList();
    private static final List<String> FORMS =
            Stream.of(EmissionCurve.Form.values()).map(EmissionCurve.Form::word).toList();
    private static final List<String> VEHICLES =
            Stream.of(Vehicle.values()).map(Vehicle::word).toList();

    /** A type of vehicle as it stands in a file. */
    private record Entry(int line, int vehicle, String type, double share) {}

    private final CityTables tables;

    private AppraisalReader(CityTables tables) {
        this.tables = tables;
    }

    /** What the city says, without emissions if it has no curves. */
    static Appraisal read(CityTables tables, Path folder, Parameters parameters, int baseYear) {
        Appraisal usual = Appraisal.standard();
        Appraisal given = new Appraisal(values(parameters, usual), null, safety(parameters, usual));
        if (Stream.of(CURVES, FLEET).noneMatch(file -> Files.exists(folder.resolve(file)))) return given;
        double[] changes = {
            AppraisalParameter.EMISSIONS_CO2_CHANGE.of(parameters, 0),
            AppraisalParameter.EMISSIONS_NOX_CHANGE.of(parameters, 0),
            AppraisalParameter.EMISSIONS_PM_CHANGE.of(parameters, 0)
        };
        return given.with(EmissionRates.of(baseYear, changes, new AppraisalReader(tables).fleet()));
    }

    private static Appraisal.Values values(Parameters parameters, Appraisal usual) {
        return new Appraisal.Values(
                AppraisalParameter.VALUE_WORKING.of(parameters, usual.values().working()),
                AppraisalParameter.VALUE_COMMUTING.of(parameters, usual.values().commuting()),
                AppraisalParameter.VALUE_OTHER.of(parameters, usual.values().other()),
                AppraisalParameter.VALUE_VAN.of(parameters, usual.values().van()),
                AppraisalParameter.VALUE_LORRY.of(parameters, usual.values().lorry()));
    }

    private static Appraisal.Safety safety(Parameters parameters, Appraisal usual) {
        return new Appraisal.Safety(
                AppraisalParameter.SAFETY_MOTORWAY.of(parameters, usual.safety().motorway()),
                AppraisalParameter.SAFETY_A_ROAD.of(parameters, usual.safety().aRoad()),
                AppraisalParameter.SAFETY_MINOR.of(parameters, usual.safety().minor()),
                AppraisalParameter.SAFETY_CASUALTIES.of(
                        parameters, usual.safety().casualties()),
                AppraisalParameter.SAFETY_WALKING.of(parameters, usual.safety().walking()),
                AppraisalParameter.SAFETY_CYCLING.of(parameters, usual.safety().cycling()));
    }

    private List<EmissionRates.Type> fleet() {
        Map<String, EmissionCurve[]> curves = curves();
        FileProblems problems = tables.open(FLEET);
        List<Entry> entries = new ArrayList<>();
        boolean wasRead = CsvTable.read(problems, List.of("vehicle", "type", "share"), row -> {
            int vehicle = row.oneOf(0, VEHICLES);
            double share = row.number(2, Measure.share("share"));
            if (row.isGood()) entries.add(new Entry(row.line(), vehicle, row.text(1), share));
        });
        double[][] settled = new double[VEHICLES.size()][];
        for (int vehicle = 0; vehicle < settled.length && wasRead; vehicle++) {
            int of = vehicle;
            settled[vehicle] = entries.stream()
                    .filter(entry -> entry.vehicle() == of)
                    .mapToDouble(Entry::share)
                    .toArray();
            CityTables.settle(problems, "share", "vehicle " + VEHICLES.get(vehicle), settled[vehicle]);
        }
        List<EmissionRates.Type> fleet = new ArrayList<>();
        int[] next = new int[VEHICLES.size()];
        for (Entry entry : entries) {
            EmissionCurve[] ofType = curves.getOrDefault(entry.type(), new EmissionCurve[Pollutant.COUNT]);
            double share = settled[entry.vehicle()][next[entry.vehicle()]++];
            boolean isComplete = true;
            for (Pollutant pollutant : Pollutant.values()) {
                if (ofType[pollutant.ordinal()] != null) continue;
                isComplete = false;
                problems.add(
                        entry.line(),
                        "type",
                        "'" + entry.type() + "' without a curve of " + pollutant.word(),
                        "a type of " + CURVES,
                        "");
            }
            if (isComplete)
                fleet.add(new EmissionRates.Type(Vehicle.values()[entry.vehicle()], share, List.of(ofType)));
        }
        return fleet;
    }

    private Map<String, EmissionCurve[]> curves() {
        Map<String, EmissionCurve[]> curves = new LinkedHashMap<>();
        CsvTable.read(tables.open(CURVES), CURVE_COLUMNS, row -> {
            int pollutant = row.oneOf(1, POLLUTANTS);
            int form = row.oneOf(2, FORMS);
            double slowest = row.number(SLOWEST, Measure.range("slowest", 1, FASTEST_SPEED));
            double fastest = row.number(FASTEST, Measure.range("fastest", 1, FASTEST_SPEED));
            double factor = row.number(FACTOR, Measure.range("factor", 0, LARGEST));
            double[] coefficients = new double[EmissionCurve.COEFFICIENTS];
            for (int place = 0; place < coefficients.length; place++) {
                int column = FIRST_COEFFICIENT + place;
                coefficients[place] = row.number(column, Measure.range(CURVE_COLUMNS.get(column), -LARGEST, LARGEST));
            }
            if (!row.isGood()) return;
            EmissionCurve[] ofType = curves.computeIfAbsent(row.text(0), type -> new EmissionCurve[Pollutant.COUNT]);
            if (ofType[pollutant] != null) {
                row.add("type", "'" + row.text(0) + "' a second time", "one curve of each pollutant", "remove one");
            }
            ofType[pollutant] =
                    new EmissionCurve(EmissionCurve.Form.values()[form], slowest, fastest, factor, coefficients);
        });
        return curves;
    }
}
