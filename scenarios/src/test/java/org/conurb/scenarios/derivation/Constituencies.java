package org.conurb.scenarios.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Census figures of the 27 parliamentary constituencies that make up Greater Manchester, brought to boroughs.
 *
 * <p>Five constituencies lie in two boroughs. The census population of the boroughs says how many residents of each lie
 * on which side; the percentages of a crossing constituency are taken to hold on both sides.
 */
final class Constituencies {

    private static final double PERCENT = 100;

    /** The constituencies wholly in each borough, in the order of {@link Published#CODES}. */
    private static final List<List<String>> WHOLE = List.of(
            List.of("Bolton North East", "Bolton South East"),
            List.of("Bury North", "Bury South"),
            List.of("Manchester Central", "Manchester, Gorton", "Manchester, Withington"),
            List.of("Oldham East and Saddleworth", "Oldham West and Royton"),
            List.of("Heywood and Middleton", "Rochdale"),
            List.of("Salford and Eccles", "Worsley and Eccles South"),
            List.of("Cheadle", "Hazel Grove", "Stockport"),
            List.of("Stalybridge and Hyde"),
            List.of("Altrincham and Sale West", "Stretford and Urmston"),
            List.of("Leigh", "Makerfield", "Wigan"));

    /** A constituency in two boroughs; of {@code minor} it has all that no whole constituency has. */
    private record Crossing(String name, String minor, String major) {}

    private static final List<Crossing> CROSSINGS = List.of(
            new Crossing("Bolton West", "E08000010", "E08000001"),
            new Crossing("Blackley and Broughton", "E08000006", "E08000003"),
            new Crossing("Wythenshawe and Sale East", "E08000009", "E08000003"),
            new Crossing("Denton and Reddish", "E08000007", "E08000008"),
            new Crossing("Ashton-under-Lyne", "E08000004", "E08000008"));

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, double[]> residents = new HashMap<>(); // name → [area]

    Constituencies(Published published) {
        for (Row row : published.read("gm_constituencies_census2011.csv")) rows.put(row.text("constituency_name"), row);
        double[] left = censusResidents(published);
        for (int area = 0; area < WHOLE.size(); area++) {
            for (String name : WHOLE.get(area)) {
                double persons = row(name).number("population");
                residents.put(name, new double[WHOLE.size()]);
                residents.get(name)[area] = persons;
                left[area] -= persons;
            }
        }
        for (Crossing crossing : CROSSINGS) {
            int minor = published.area(crossing.minor());
            double[] split = new double[WHOLE.size()];
            split[minor] = left[minor];
            split[published.area(crossing.major())] = row(crossing.name()).number("population") - left[minor];
            residents.put(crossing.name(), split);
        }
        if (residents.size() != rows.size()) {
            throw new IllegalStateException(residents.size() + " constituencies are mapped, " + rows.size() + " given");
        }
    }

    private Row row(String name) {
        Row row = rows.get(name);
        if (row == null) throw new IllegalStateException("no constituency " + name + " in " + rows.keySet());
        return row;
    }

    private static double[] censusResidents(Published published) {
        double[] residents = new double[WHOLE.size()];
        for (Row row : published.read("gm_census_1981_2011_age5_sex.csv")) {
            boolean wanted = row.whole("year") == Published.BASE_YEAR
                    && row.text("sex").equals("P")
                    && row.text("age_group").equals("all");
            if (wanted) residents[published.area(row.text("lad"))] = row.number("population");
        }
        return residents;
    }

    /** Persons of a borough whom a percentage of residents counts. */
    double persons(int area, String column) {
        double sum = 0;
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            sum += residents.get(entry.getKey())[area] * entry.getValue().number(column) / PERCENT;
        }
        return sum;
    }

    /** The share of a borough's households that a percentage counts, each constituency weighing as its residents. */
    double householdShare(int area, String... columns) {
        double sum = 0;
        double all = 0;
        for (Map.Entry<String, Row> entry : rows.entrySet()) {
            double weight =
                    residents.get(entry.getKey())[area] * entry.getValue().number("households");
            for (String column : columns) sum += weight * entry.getValue().number(column) / PERCENT;
            all += weight;
        }
        return sum / all;
    }
}
