package org.conurb.scenarios.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.run.RunListener;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.run.Summary;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;

/**
 * What the commands call; a test puts a small world here.
 *
 * @param cities reads cities
 * @param runs runs scenarios
 * @param accounts checks run folders
 */
public record Services(Cities cities, Runs runs, Accounts accounts) {

    /** Reads cities. */
    public interface Cities {
        /** Reads and checks a whole city folder; throws an {@code InputException} with all its problems. */
        CityFacts read(Path folder);
    }

    /** Runs scenarios. */
    public interface Runs {
        /** Runs a scenario from its base year, or from where an earlier run stopped, to its last year. */
        Summary run(Scenario scenario, RunOptions options, RunListener listener) throws IOException;
    }

    /** Checks run folders. */
    public interface Accounts {
        /** What is wrong with a run folder, a line each; empty when every account holds. */
        List<String> findings(Path runFolder);
    }
}
