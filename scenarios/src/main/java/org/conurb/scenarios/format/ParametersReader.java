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

    /**
     * The parameters in the order of the file; one that is missing or wrong has its lowest value and is a problem. Those
     * of work and homes and those of travel may be missing from a city without their tables, those of its appraisal from any.
     */
    static Parameters read(Path folder, Problems problems) {
        Optional<YamlNode> root = YamlReader.read(folder.resolve(FILE), "the parameters of a city (YAML)", problems);
        List<NamedRange> wanted = new ArrayList<>(List.of(KnownParameter.values()));
        if (MarketReader.isIn(folder)) wanted.addAll(List.of(MarketParameter.values()));
        if (TravelReader.isIn(folder)) wanted.addAll(List.of(TravelParameter.values()));
        List<NamedRange> known = new ArrayList<>(List.of(KnownParameter.values()));
        known.addAll(List.of(MarketParameter.values()));
        known.addAll(List.of(TravelParameter.values()));
        known.addAll(List.of(AppraisalParameter.values()));
        List<Parameter> parameters = new ArrayList<>();
        if (root.isPresent()) {
            YamlChecks all = new YamlChecks(root.get(), "", problems);
            all.allowOnly(known.stream().map(NamedRange::key).toList());
            root.get()
                    .entries()
                    .forEach((key, node) -> find(known, key)
                            .ifPresent(parameter -> parameters.add(parameter(parameter, node, problems))));
            for (NamedRange parameter : wanted) {
                if (all.has(parameter.key())) continue;
                all.add(parameter.key(), "no such key", "{value: …, unit: …, source: …}", "add it");
            }
        }
        for (NamedRange parameter : wanted) {
            if (parameters.stream().noneMatch(given -> given.name().equals(parameter.key()))) {
                parameters.add(new Parameter(parameter.key(), parameter.low(), "", ""));
            }
        }
        return new Parameters(parameters);
    }

    private static Optional<NamedRange> find(List<NamedRange> known, String key) {
        return known.stream().filter(parameter -> parameter.key().equals(key)).findFirst();
    }

    private static Parameter parameter(NamedRange known, YamlNode node, Problems problems) {
        YamlChecks checks = new YamlChecks(node, known.key(), problems);
        checks.allowOnly(PARTS);
        return new Parameter(
                known.key(),
                checks.number("value", known.low(), known.high()).orElse(known.low()),
                checks.text("unit", "the unit in words").orElse(""),
                checks.text("source", "where it comes from, or assumed").orElse(""));
    }
}
