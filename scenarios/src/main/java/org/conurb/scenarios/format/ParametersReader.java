package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.format.Parameters.Parameter;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.Problems;

/** Reads {@code parameters.yaml}. */
final class ParametersReader {

    static final String FILE = "parameters.yaml";

    private static final List<String> PARTS = List.of("value", "unit", "source");

    private ParametersReader() {}

    /** The parameters in the order of the file; one that is missing or wrong has its lowest value and is a problem. */
    static Parameters read(Path folder, Problems problems) {
        Optional<YamlNode> root = YamlReader.read(folder.resolve(FILE), "the parameters of a city (YAML)", problems);
        List<Parameter> parameters = new ArrayList<>();
        if (root.isPresent()) {
            YamlChecks all = new YamlChecks(root.get(), "", problems);
            all.allowOnly(KnownParameter.keys());
            root.get()
                    .entries()
                    .forEach((key, node) ->
                            known(key).ifPresent(known -> parameters.add(parameter(known, node, problems))));
            for (KnownParameter known : KnownParameter.values()) {
                if (all.has(known.key())) continue;
                all.add(known.key(), "no such key", "{value: …, unit: …, source: …}", "add it");
            }
        }
        for (KnownParameter known : KnownParameter.values()) {
            if (parameters.stream().noneMatch(given -> given.name().equals(known.key()))) {
                parameters.add(new Parameter(known.key(), known.low(), "", ""));
            }
        }
        return new Parameters(parameters);
    }

    private static Optional<KnownParameter> known(String key) {
        for (KnownParameter parameter : KnownParameter.values()) {
            if (parameter.key().equals(key)) return Optional.of(parameter);
        }
        return Optional.empty();
    }

    private static Parameter parameter(KnownParameter known, YamlNode node, Problems problems) {
        YamlChecks checks = new YamlChecks(node, known.key(), problems);
        checks.allowOnly(PARTS);
        return new Parameter(
                known.key(),
                checks.number("value", known.low(), known.high()).orElse(known.low()),
                checks.text("unit", "the unit in words").orElse(""),
                checks.text("source", "where it comes from, or assumed").orElse(""));
    }
}
