package org.conurb.scenarios.cli;

import java.nio.file.Path;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Microdata;
import org.conurb.scenarios.run.RunChecker;
import org.conurb.scenarios.run.Runner;
import org.conurb.scenarios.scenario.CityFacts;

/** The commands joined to the parts of this program. */
final class Program {

    private Program() {}

    static Services services() {
        return new Services(Program::check, Runner::run, RunChecker::check);
    }

    private static CityFacts check(Path folder) {
        CityFolder city = CityReader.read(folder);
        if (city.hasMicrodata()) Microdata.read(city); // its residents may be damaged though all else is well
        return CityFacts.of(city);
    }
}
