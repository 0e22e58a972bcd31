package org.conurb.scenarios.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs are meant by what is typed. */
class EnsembleReaderTest {

    @TempDir
    Path folder;

    private static void refuses(String given, String words) {
        InputException refused = assertThrows(InputException.class, () -> EnsembleReader.read(given));
        String text = refused.problems().get(0).text();
        assertTrue(text.contains(words), text);
    }

    @Test
    void runsAreNamedByFolderListPatternOrTheFolderAboveThem() {
        new MadeUpRuns(folder.resolve("all")).write("base", false, 3, 1, 2);
        String all = folder.resolve("all").toString();
        assertEquals(List.of(3L), EnsembleReader.read(all + "/base-seed3").seeds());
        assertEquals(
                List.of(1L, 3L),
                EnsembleReader.read(all + "/base-seed3, " + all + "/base-seed1").seeds());
        assertEquals(
                List.of(1L, 2L, 3L), EnsembleReader.read(all + "/base-seed*").seeds());
        assertEquals(List.of(1L, 2L), EnsembleReader.read(all + "/*[12]").seeds());
        assertEquals(List.of(1L, 2L, 3L), EnsembleReader.read(all).seeds());
    }

    @Test
    void anEnsembleHasTheNameOfItsFolderOrTheTitleThatIsGiven() {
        new MadeUpRuns(folder).write("more-homes", true, 1);
        Ensemble plain = EnsembleReader.read(folder + "/more-homes-seed1");
        assertEquals("more-homes", plain.name());
        assertEquals("A title", plain.title());
        Ensemble titled = EnsembleReader.read("More, better homes=" + folder + "/more-homes-seed1");
        assertEquals("more-better-homes", titled.name());
        assertEquals("More, better homes", titled.title());
        assertEquals("900", titled.settings().get("assumptions.housing.completions"));
        assertEquals(MadeUpRuns.CITY, titled.city().name());
    }

    @Test
    void runsOfABatchAreNamedByLabelAndByWhatIsVaried() {
        MadeUpRuns made = new MadeUpRuns(folder);
        Path batch = MadeUpRuns.batch(
                folder.resolve("b"), made.write("base", false, 1, 2), made.write("policy", true, 2, 5));
        assertEquals(List.of(1L, 2L), EnsembleReader.read(batch + ":0base").seeds());
        assertEquals(List.of(2L, 5L), EnsembleReader.read(batch + ":policy").seeds());
        Ensemble chosen = EnsembleReader.read(batch + ":policy:housing.completions=9e2");
        assertEquals(List.of(2L, 5L), chosen.seeds());
        assertEquals("policy, completions 9e2", chosen.title());
        assertEquals("policy-completions-9e2", chosen.name());
        refuses(batch.toString(), "no scenario's label; expected BATCH:LABEL with one of 0base, policy");
        refuses(batch + ":polcy", "no scenario 'polcy'; expected one of 0base, policy; did you mean 'policy'?");
        refuses(batch + ":policy:homes=1", "nothing that the batch varies; expected one of housing.completions");
        refuses(batch + ":policy:housing.completions=8", "found '8'; expected one of");
    }

    @Test
    void theSettingsOfABatchAreThoseOfItsExperimentAndOfWhatItVaries() throws Exception {
        MadeUpRuns made = new MadeUpRuns(folder);
        Path batch = MadeUpRuns.batch(folder.resolve("b"), made.write("base", false, 1), made.write("policy", true, 1));
        Files.writeString(
                batch.resolve("experiment.yaml"),
                "scenarios: {policy: gone.yaml}\nset: {populationShare: 0.5, a.b: {c: 1}}\n");
        Ensemble policy = EnsembleReader.read(batch + ":policy");
        assertEquals(
                "{a.b.c=1, housing.completions=900, populationShare=0.5, scenario=policy}",
                policy.settings().toString());
        assertEquals("policy", policy.title());
        assertNull(policy.city());
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        var base = new java.util.TreeMap<>(java.util.Map.of("a", "0.0", "b", "x", "c", "1"));
        var policy = new java.util.TreeMap<>(java.util.Map.of("a", "0", "b", "y", "d", "2"));
        assertEquals(
                "[Change[key=b, base=x, policy=y], Change[key=c, base=1, policy=nothing], Change[key=d, base=nothing,"
                        + " policy=2]]",
                Change.between(base, policy).toString());
    }

    @Test
    void whatCannotBeAnEnsembleIsRefused() throws Exception {
        MadeUpRuns made = new MadeUpRuns(folder);
        Path first = made.write("base", false, 1).get(0);
        Path same = made.write("copy", false, 1).get(0);
        Path other = made.write("other", true, 2).get(0);
        refuses(first + "," + same, "more than one run with seed 1");
        refuses(
                first + "," + other,
                "assumptions.housing.completions: found '900'; expected '100' as in the first run");
        refuses(folder + "/none*", "no run that matches");
        refuses(folder + "/*/tables*", "a pattern in the middle of a path");
        refuses(folder.resolve("nowhere").toString(), "no such folder");
        Files.writeString(first.resolve("run.json"), "{\"status\": \"running\", \"seed\": 1}");
        refuses(first.toString(), "a run that is not finished");
        Files.writeString(first.resolve("run.json"), "{\"status\": ");
        refuses(first.toString(), "a damaged file");
    }
}
