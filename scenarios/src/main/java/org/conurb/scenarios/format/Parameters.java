package org.conurb.scenarios.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The single figures of a city's model, each with its unit and source, in the order of the file. Immutable. */
public final class Parameters {

    /**
     * One figure.
     *
     * @param name dotted name, such as {@code births.maleShare}
     * @param value the figure
     * @param unit its unit in words
     * @param source where it comes from, or {@code assumed}
     */
    public record Parameter(String name, double value, String unit, String source) {}

    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    /** Keeps the parameters in their order; the last of a name counts. */
    public Parameters(List<Parameter> parameters) {
        parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
    }

    /** Whether the city has a parameter. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The value of a parameter that the city has. */
    public double get(String name) {
        return parameter(name).value();
    }

    /** The unit of a parameter that the city has. */
    public String unit(String name) {
        return parameter(name).unit();
    }

    /** The source of a parameter that the city has. */
    public String source(String name) {
        return parameter(name).source();
    }

    /** All names in the order of the file. */
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    private Parameter parameter(String name) {
        Parameter parameter = byName.get(name);
        if (parameter == null) throw new IllegalArgumentException("no parameter " + name + " among " + byName.keySet());
        return parameter;
    }
}
