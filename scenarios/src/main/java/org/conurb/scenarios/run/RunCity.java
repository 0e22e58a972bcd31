package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.scenario.CityFacts;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioChecks;
import org.conurb.scenarios.scenario.ScenarioWriter;

/** A city as it was read, with the SHA-256 of its files. No run changes it, so all runs of a city may share one. */
public final class RunCity {

    private final CityFolder folder;
    private final SortedMap<String, String> hashes;

    private RunCity(CityFolder folder, SortedMap<String, String> hashes) {
        this.folder = folder;
        this.hashes = hashes;
    }

    /** Reads a city's folder. */
    public static RunCity read(Path folder) {
        CityFolder city = CityReader.read(folder);
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Path file : city.files()) {
            hashes.put(folder.relativize(file).toString().replace('\\', '/'), Hashes.of(file));
        }
        return new RunCity(city, hashes);
    }

    /** All that the folder says. */
    public CityFolder folder() {
        return folder;
    }

    /** Throws with every problem of a scenario that does not fit this city. */
    public void check(Scenario scenario) {
        ScenarioChecks.against(scenario, CityFacts.of(folder));
    }

    /** SHA-256 by file of the city, relative to its folder. */
    public SortedMap<String, String> hashes() {
        return Collections.unmodifiableSortedMap(hashes);
    }

    /** SHA-256 by file that a scenario names besides its city. */
    public static SortedMap<Path, String> ownInputs(Scenario scenario) {
        SortedMap<Path, String> inputs = new TreeMap<>();
        Path totals = scenario.assumptions().migration().totalsFile();
        if (totals != null) inputs.put(totals, Hashes.of(totals));
        return inputs;
    }

    /** SHA-256 by input file of a scenario of this city: those of the city, relative to its folder, and its own. */
    SortedMap<String, String> inputs(Scenario scenario) {
        SortedMap<String, String> inputs = new TreeMap<>(hashes);
        ownInputs(scenario)
                .forEach((file, hash) -> inputs.put(file.getFileName().toString(), hash));
        return inputs;
    }

    /** SHA-256 of a scenario with all its values filled in; the same wherever its file and its city lie. */
    static String scenarioHash(Scenario scenario) {
        return Hashes.of(ScenarioWriter.yaml(scenario, scenario.cityFolder()));
    }

    /** What tells a run of a scenario of this city from others. */
    public String inputHash(Scenario scenario) {
        return InputHash.of(Version.ofConurb(), scenarioHash(scenario), inputs(scenario));
    }
}
