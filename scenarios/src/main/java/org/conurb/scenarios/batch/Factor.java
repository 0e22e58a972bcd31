package org.conurb.scenarios.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Something that differs between runs: values to take one by one, or a range to take points from.
 *
 * @param key the dotted key of the scenario
 * @param values the values; empty for a range
 * @param range the range; null for values
 */
public record Factor(String key, List<JsonNode> values, Range range) {

    /** More values than this in one grid are taken for a slip. */
    private static final int LONGEST_GRID = 100_000;

    /** Keeps a copy of the values. */
    public Factor {
        values = List.copyOf(values);
    }

    /**
     * Numbers between two ends.
     *
     * @param from the smallest
     * @param to the largest
     * @param isWhole whether only whole numbers are taken
     */
    public record Range(BigDecimal from, BigDecimal to, boolean isWhole) {

        /** Sampled values are rounded to this many digits of the range's width: readable, and no two points meet. */
        private static final int DIGITS = 6;

        /** The number at a place from 0 (inclusive) to 1 (exclusive). */
        JsonNode at(double place) {
            BigDecimal width = to.subtract(from);
            if (isWhole) {
                BigDecimal steps = width.add(BigDecimal.ONE).multiply(BigDecimal.valueOf(place));
                return number(from.add(steps.setScale(0, RoundingMode.FLOOR)));
            }
            int scale = DIGITS - (width.precision() - width.scale()) + 1;
            return number(from.add(width.multiply(BigDecimal.valueOf(place))).setScale(scale, RoundingMode.HALF_EVEN));
        }
    }

    /** The numbers from one end to the other, both included, at equal distances; empty if there are too many. */
    static List<JsonNode> grid(BigDecimal from, BigDecimal to, BigDecimal step) {
        List<JsonNode> values = new ArrayList<>();
        for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
            if (values.size() == LONGEST_GRID) return List.of();
            values.add(number(value));
        }
        return values;
    }

    private static JsonNode number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        boolean isWhole = plain.scale() <= 0 && plain.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
        return isWhole ? nodes.numberNode(plain.longValueExact()) : nodes.numberNode(plain.doubleValue());
    }
}
