package org.conurb.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of one JMH run, read from the file that {@code -rf json -rff FILE} writes. */
final class Results {

    private static final String PACKAGE = "org.conurb.benchmarks.";
    private static final String RATE = "ops/"; // units of scores that are better when higher start so

    private final Map<String, Score> scores = new TreeMap<>();

    /**
     * A measured figure and its 99.9 % confidence interval, which is the figure itself where JMH had too few
     * measurements to tell.
     */
    record Score(double value, double low, double high, String unit) {

        boolean higherIsBetter() {
            return unit.startsWith(RATE);
        }

        /** How many times as fast as the other, with the widest interval that both intervals allow. */
        Score speedOver(Score other) {
            if (higherIsBetter()) return new Score(value / other.value, low / other.high, high / other.low, "times");
            return new Score(other.value / value, other.low / high, other.high / low, "times");
        }
    }

    private Results() {}

    /** Reads a file; a benchmark's figure has its name and parameters as the key, a counter's also the counter's. */
    static Results read(Path file) throws IOException {
        Results results = new Results();
        JsonNode runs;
        try {
            runs = JsonMapper.shared().readTree(Files.readString(file));
        } catch (JacksonException broken) {
            throw new IOException(file + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
        if (!runs.isArray()) throw new IOException(file + " is not a result of JMH; write one with -rf json -rff FILE");
        for (JsonNode run : runs) {
            String name = run.path("benchmark").asString("").replace(PACKAGE, "");
            StringBuilder parameters = new StringBuilder();
            run.path("params")
                    .properties()
                    .forEach(parameter -> parameters
                            .append(' ')
                            .append(parameter.getKey())
                            .append('=')
                            .append(parameter.getValue().asString()));
            results.add(name + parameters, run.path("primaryMetric"), file);
            run.path("secondaryMetrics")
                    .properties()
                    .forEach(metric -> results.put(name + ":" + metric.getKey() + parameters, metric.getValue()));
        }
        return results;
    }

    private void add(String key, JsonNode metric, Path file) throws IOException {
        if (!metric.path("score").isNumber()) throw new IOException(file + " has no score for " + key);
        put(key, metric);
    }

    private void put(String key, JsonNode metric) {
        double value = metric.path("score").asDouble();
        JsonNode interval = metric.path("scoreConfidence");
        boolean known = interval.path(0).isNumber() && interval.path(1).isNumber();
        double low = known ? Math.max(0, interval.path(0).asDouble()) : value;
        double high = known ? interval.path(1).asDouble() : value;
        scores.put(key, new Score(value, low, high, metric.path("scoreUnit").asString("")));
    }

    /** All figures by key, in the order of keys. */
    Map<String, Score> scores() {
        return scores;
    }
}
