package org.conurb.scenarios.run;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.lives.Followed;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.lives.Part;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;

/** Whose lives a run records. */
final class Lives {

    private Lives() {}

    /** The recorder that a scenario asks for, which goes on to follow these; null if it asks for none. */
    static LifeRecorder recorder(Scenario scenario, City city, List<Followed> followed, Workers workers) {
        if (scenario.lifeEvents() == LifeRecorder.Scope.NONE) return null;
        LifeRecorder lives = new LifeRecorder(city, scenario.lifeEvents(), scenario.seed(), workers);
        lives.follow(followed);
        return lives;
    }

    /** Those whom the years of a run that was stopped tell of, up to the one from which it goes on. */
    static List<Followed> followed(Scenario scenario, int to, RunFolder folder) {
        List<Followed> followed = new ArrayList<>();
        try (Duck duck = Duck.open()) {
            for (int year = scenario.from(); year <= to; year++) {
                String rows = Duck.parquet(RunTable.RESIDENT_YEARS.in(folder.year(year)));
                duck.query("SELECT resident, part FROM " + rows, row -> {
                    Followed each = new Followed(row.getLong(1), Part.ofWord(row.getString(2)));
                    if (!followed.contains(each)) followed.add(each);
                });
            }
        }
        return followed;
    }
}
