package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.SortedMap;

/**
 * One SHA-256 of all that the results of a run follow from: the version, the scenario with its values and seed, every
 * input file. What has the same is the same run, whether it was done by itself or in a batch.
 */
public final class InputHash {

    private InputHash() {}

    static String of(String version, String scenarioHash, SortedMap<String, String> inputs) {
        StringBuilder all = new StringBuilder(version);
        all.append('\n').append(scenarioHash).append('\n');
        inputs.forEach((file, hash) -> all.append(hash).append(' ').append(file).append('\n'));
        return Hashes.of(all.toString());
    }

    /** That of the run in a folder. */
    public static String ofRun(Path folder) {
        RunRecord record = RunRecord.read(new RunFolder(folder).record());
        return of(record.version(), record.scenarioHash(), record.inputs());
    }
}
