package org.conurb.scenarios.batch;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What is to be run: base scenarios, what is varied in them, seeds. Checked; whether the scenarios bear it, the planner
 * finds out.
 *
 * @param name short name, used for the folder of results
 * @param title title
 * @param description what it is about; may be empty
 * @param scenarios the base scenarios, at least one
 * @param set values for all runs
 * @param years how many years to simulate instead of all; null for all
 * @param vary what is varied, in the order of the file
 * @param sample how points are drawn from the ranges among {@code vary}; null if there are none
 * @param seeds the seeds of every combination; empty for each scenario's own
 * @param runs a table of runs in place of {@code vary}; null without one
 * @param file the file it was read from
 */
public record Experiment(
        String name,
        String title,
        String description,
        List<Base> scenarios,
        List<Choice> set,
        Integer years,
        List<Factor> vary,
        Sample sample,
        List<Long> seeds,
        Path runs,
        Path file) {

    /** Keeps copies of the lists. */
    public Experiment {
        scenarios = List.copyOf(scenarios);
        set = List.copyOf(set);
        vary = List.copyOf(vary);
        seeds = List.copyOf(seeds);
    }

    /**
     * A base scenario.
     *
     * @param label what its runs are listed under
     * @param file its file, absolute
     */
    public record Base(String label, Path file) {}

    /**
     * A value for a key of a scenario.
     *
     * @param key the dotted key
     * @param value the value
     */
    public record Choice(String key, JsonNode value) {}

    /** How points are drawn from ranges. */
    public enum Method {
        /** Each range is cut into as many equal parts as there are points, and each part is met once. */
        LATIN_HYPERCUBE("latin-hypercube"),
        /** A Sobol sequence, digitally shifted. */
        SOBOL("sobol");

        private final String word;

        Method(String word) {
            this.word = word;
        }

        /** The word in experiments. */
        public String word() {
            return word;
        }
    }

    /**
     * A sample of points.
     *
     * @param method how they are drawn
     * @param points how many
     * @param seed chooses among samples
     */
    public record Sample(Method method, int points, long seed) {}
}
