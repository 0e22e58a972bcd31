package org.conurb.scenarios.batch;

import java.nio.file.Path;
import org.conurb.scenarios.scenario.ScenarioWriter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes an experiment back as YAML with everything filled in, so that reading it gives the same runs. */
final class ExperimentWriter {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private ExperimentWriter() {}

    /** The experiment as YAML; the paths in it are relative to the folder in which the text will stand. */
    static String yaml(Experiment experiment, Path folder) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "conurb-experiment/1");
        root.put("name", experiment.name());
        root.put("title", experiment.title());
        root.put("description", experiment.description());
        ObjectNode scenarios = root.putObject("scenarios");
        for (Experiment.Base base : experiment.scenarios()) {
            scenarios.put(base.label(), ScenarioWriter.relative(base.file(), folder));
        }
        ObjectNode set = root.putObject("set");
        experiment.set().forEach(choice -> set.set(choice.key(), choice.value()));
        if (experiment.years() != null) root.put("years", experiment.years());
        if (!experiment.vary().isEmpty()) {
            ObjectNode vary = root.putObject("vary");
            experiment.vary().forEach(factor -> put(vary, factor));
        }
        if (experiment.sample() != null) {
            root.putObject("sample")
                    .put("method", experiment.sample().method().word())
                    .put("points", experiment.sample().points())
                    .put("seed", experiment.sample().seed());
        }
        if (!experiment.seeds().isEmpty()) experiment.seeds().forEach(root.putArray("seeds")::add);
        if (experiment.runs() != null) root.put("runs", ScenarioWriter.relative(experiment.runs(), folder));
        return "# The experiment as it was run, every default written out.\n" + MAPPER.writeValueAsString(root);
    }

    private static void put(ObjectNode vary, Factor factor) {
        if (factor.range() == null) {
            factor.values().forEach(vary.putArray(factor.key())::add);
            return;
        }
        vary.putObject(factor.key())
                .put("from", factor.range().from())
                .put("to", factor.range().to())
                .put("whole", factor.range().isWhole());
    }
}
