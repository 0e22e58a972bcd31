package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** Who lives where and works where, by borough: the 2011 Census. */
final class CommutingFile {

    static final String OUTSIDE = "OUTSIDE";

    /** The index of everywhere else. */
    static final int ELSEWHERE = Published.CODES.length;

    private static final String AT_HOME = "OD0000001";
    private static final String NO_FIXED_PLACE = "OD0000003";

    /** [home][work] workers; the last index of either is everywhere else. */
    final int[][] workers = new int[ELSEWHERE + 1][ELSEWHERE + 1];

    /** [area] residents who work at or from home, whom their own borough counts as working there. */
    final int[] atHome = new int[ELSEWHERE];

    CommutingFile(Published published) {
        for (Row row : published.read("gm_commute_od_lad_census2011.csv")) {
            int home = published.area(row.text("home_lad"));
            String place = row.text("work_lad");
            int work = place.equals(AT_HOME) || place.equals(NO_FIXED_PLACE) ? home : published.area(place);
            if (home < 0 && work < 0) continue;
            if (home >= 0 && place.equals(AT_HOME)) atHome[home] += row.whole("workers");
            workers[home < 0 ? ELSEWHERE : home][work < 0 ? ELSEWHERE : work] += row.whole("workers");
        }
    }

    void write(Path city) {
        Figures figures = new Figures("home,work,workers");
        for (int home = 0; home <= ELSEWHERE; home++) {
            for (int work = 0; work <= ELSEWHERE; work++) {
                if (workers[home][work] > 0) figures.add(code(home), code(work), workers[home][work]);
            }
        }
        figures.write(city.resolve("commuting.csv"));
    }

    private static String code(int place) {
        return place == ELSEWHERE ? OUTSIDE : Published.CODES[place];
    }

    /** Residents of a borough who work, anywhere. */
    int employed(int area) {
        int sum = 0;
        for (int work = 0; work <= ELSEWHERE; work++) sum += workers[area][work];
        return sum;
    }

    /** Jobs in a borough that somebody holds. */
    int jobs(int area) {
        int sum = 0;
        for (int home = 0; home <= ELSEWHERE; home++) sum += workers[home][area];
        return sum;
    }
}
