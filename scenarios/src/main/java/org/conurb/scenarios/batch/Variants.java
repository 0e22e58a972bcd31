package org.conurb.scenarios.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.scenarios.batch.Experiment.Base;
import org.conurb.scenarios.batch.Experiment.Choice;
import org.conurb.scenarios.problem.Problems;

/**
 * The variants of an experiment in their order: scenario by scenario, within each combination by combination (the last
 * key changes fastest, the sampled points slowest), or row by row of a table.
 */
final class Variants {

    /** More runs than this are taken for a slip. */
    static final int MOST = 100_000;

    private Variants() {}

    /**
     * A scenario with some values replaced.
     *
     * @param scenario the base scenario
     * @param choices the values that vary
     * @param seed the seed that a table gives; null for all seeds of the experiment
     */
    record Variant(Base scenario, List<Choice> choices, Long seed) {}

    /** All variants; {@code scenarios} are those of the experiment, each with its label. */
    static List<Variant> of(Experiment experiment, List<Base> scenarios, Problems problems) {
        List<Variant> variants = new ArrayList<>();
        if (experiment.runs() != null) {
            List<String> labels = scenarios.stream().map(Base::label).toList();
            List<RunsTable.Row> rows = RunsTable.read(experiment.runs(), labels, problems);
            for (Base base : scenarios) {
                for (RunsTable.Row row : rows) {
                    if (row.label() == null || row.label().equals(base.label())) {
                        variants.add(new Variant(base, row.choices(), row.seed()));
                    }
                }
            }
            return variants;
        }
        double count = count(experiment);
        if (count > MOST) {
            String found = String.format(Locale.ROOT, "%,.0f runs", count);
            problems.add(experiment.file(), "vary", found, "at most " + MOST, "sample from ranges instead");
            return List.of();
        }
        List<List<Choice>> combinations = combinations(experiment);
        for (Base base : scenarios) {
            for (List<Choice> choices : combinations) variants.add(new Variant(base, choices, null));
        }
        return variants;
    }

    private static double count(Experiment experiment) {
        double count =
                experiment.scenarios().size() * Math.max(1.0, experiment.seeds().size());
        if (experiment.sample() != null) count *= experiment.sample().points();
        for (Factor factor : experiment.vary())
            count *= Math.max(1, factor.values().size());
        return count;
    }

    private static List<List<Choice>> combinations(Experiment experiment) {
        List<List<Choice>> combinations = new ArrayList<>(points(experiment));
        for (Factor factor : experiment.vary()) {
            if (factor.range() != null) continue;
            List<List<Choice>> longer = new ArrayList<>();
            for (List<Choice> choices : combinations) {
                factor.values().forEach(value -> longer.add(with(choices, new Choice(factor.key(), value))));
            }
            combinations = longer;
        }
        return combinations;
    }

    /** The sampled points; a single one without choices if nothing is sampled. */
    private static List<List<Choice>> points(Experiment experiment) {
        if (experiment.sample() == null) return List.of(List.of());
        List<Factor> ranges = experiment.vary().stream()
                .filter(factor -> factor.range() != null)
                .toList();
        List<List<Choice>> points = new ArrayList<>();
        for (double[] places : Samples.draw(experiment.sample(), ranges.size())) {
            List<Choice> choices = new ArrayList<>();
            for (int dimension = 0; dimension < places.length; dimension++) {
                Factor factor = ranges.get(dimension);
                choices.add(new Choice(factor.key(), factor.range().at(places[dimension])));
            }
            points.add(choices);
        }
        return points;
    }

    private static List<Choice> with(List<Choice> choices, Choice another) {
        List<Choice> longer = new ArrayList<>(choices);
        longer.add(another);
        return longer;
    }
}
