package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** Single numbers of the city's model, each with its unit and where it comes from. */
final class ParametersFile {

    private static final String ASSUMED = "assumed";
    private static final double TWIN_MATERNITIES = 0.0155;
    private static final int MAX_AGE_GAP = 30;
    private static final double SHARING_SHARE = 0.35;
    private static final int SHARING_BELOW_AGE = 30;
    private static final int SHARED_HOME_SIZE = 3;
    private static final int LONE_PARENTS_FROM = 25;
    private static final int LONE_PARENTS_TO = 49;

    private final List<String> lines = new ArrayList<>();

    private ParametersFile() {}

    static void write(Published published, Couples couples, FertilityFiles fertility, double studentShare, Path city) {
        ParametersFile file = new ParametersFile();
        file.add(
                "births.maleShare",
                maleShare(published),
                "share",
                "ONS births by sex, Greater Manchester, years to " + "mid-2002 to mid-2011");
        file.add("births.twinMaternities", TWIN_MATERNITIES, "share of maternities", ASSUMED);
        file.add(
                "fertility.unpartneredRatio",
                fertility.unpartneredRatio,
                "ratio",
                "own-children method on the 2011 census sample; see city.yaml");
        file.add("partnership.sameSexShare", couples.sameSexShare, "share of couples", "2011 census sample");
        file.add("partnership.maxAgeGap", MAX_AGE_GAP, "years", ASSUMED);
        file.add(
                "dissolution.childrenStayWithMother",
                mothersShare(couples),
                "share",
                "women among lone parents aged 25 to 49, 2011 census sample");
        file.add("leavingHome.sharingShare", SHARING_SHARE, "share of home leavers", ASSUMED);
        file.add("leavingHome.sharingBelowAge", SHARING_BELOW_AGE, "years", ASSUMED);
        file.add("leavingHome.sharedHomeSize", SHARED_HOME_SIZE, "residents", ASSUMED);
        file.add(
                "labour.studentShare",
                studentShare,
                "share of full-time students",
                "2011 census, economically active and inactive students");
        for (String facts : List.of("market_parameters.csv", "travel_parameters.csv")) {
            for (Row row : Facts.read(facts)) {
                file.add(row.text("name"), row.number("value"), row.text("unit"), row.text("source"));
            }
        }
        Figures.writeLines(city.resolve("parameters.yaml"), file.lines);
    }

    private void add(String name, double value, String unit, String source) {
        lines.add(
                name + ": {value: " + Figures.number(value) + ", unit: \"" + unit + "\", source: \"" + source + "\"}");
    }

    private static double maleShare(Published published) {
        double boys = 0;
        double all = 0;
        for (Row row : published.read("births_by_sex_2002_2011.csv")) {
            if (published.area(row.text("lad")) < 0 || row.whole("year") > Published.BASE_YEAR) continue;
            all += row.number("births");
            if (row.sex("sex_of_child") == 0) boys += row.number("births");
        }
        return boys / all;
    }

    private static double mothersShare(Couples couples) {
        double mothers = 0;
        double all = 0;
        for (int age = LONE_PARENTS_FROM; age <= LONE_PARENTS_TO; age++) {
            mothers += couples.loneParents[1][age];
            all += couples.loneParents[0][age] + couples.loneParents[1][age];
        }
        return mothers / all;
    }
}
