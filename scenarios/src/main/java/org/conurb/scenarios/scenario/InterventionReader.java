package org.conurb.scenarios.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.conurb.engine.policy.Intervention;
import org.conurb.engine.policy.InterventionType;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.Problems;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the interventions of a tree that the schema has checked. Each entry, with the schema's defaults, becomes the record
 * of its kind by the names of its components.
 */
final class InterventionReader {

    static final String KEY = "interventions";
    static final String OWN = "own";

    /** Keys of every entry that no record has. */
    private static final List<String> FOR_PEOPLE = List.of("kind", "name", "description");

    /** The engine's speeds are in metres a second. */
    private static final String KMH = "speedKmh";

    private static final double KMH_PER_METRE_PER_SECOND = 3.6;

    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(Geometry.class, new DrawingReader())
                    .addDeserializer(YearPath.class, new PathReader()))
            .build();

    private final ScenarioSchema schema;
    private final Origins origins;
    private final Problems problems;

    InterventionReader(ScenarioSchema schema, Origins origins, Problems problems) {
        this.schema = schema;
        this.origins = origins;
        this.problems = problems;
    }

    List<PlannedIntervention> read() {
        List<PlannedIntervention> planned = new ArrayList<>();
        List<YamlNode> entries = origins.tree().find(KEY).map(YamlNode::items).orElse(List.of());
        for (int number = 0; number < entries.size(); number++) {
            ObjectNode entry = schema.withDefaults(List.of(KEY, Integer.toString(number)), origins.tree());
            intervention(entry, KEY + "." + number)
                    .ifPresent(made -> planned.add(new PlannedIntervention(entry, made)));
        }
        return planned;
    }

    private Optional<Intervention> intervention(ObjectNode entry, String key) {
        ObjectNode values = entry.deepCopy();
        values.remove(FOR_PEOPLE);
        Optional<InterventionKind> kind = InterventionKind.of(entry.path("kind").stringValue());
        if (kind.isEmpty()) return own(entry, key);
        if (values.has(KMH)) values.put("metresPerSecond", values.remove(KMH).doubleValue() / KMH_PER_METRE_PER_SECOND);
        if (!values.has("until")) values.put("until", Intervention.FOREVER);
        boolean lasts = List.of(kind.get().record().getRecordComponents()).stream()
                .anyMatch(component -> component.getName().equals("until"));
        if (!lasts) values.remove("until");
        try {
            return Optional.of(MAPPER.treeToValue(values, kind.get().record()));
        } catch (DatabindException wrong) {
            String inside = inside(wrong);
            String expected = wrong.getCause() instanceof DrawingException ? DrawingReader.EXPECTED : "";
            problems.add(origins.problem(key + inside, words(wrong), expected, List.of()));
            return Optional.empty();
        }
    }

    private static String inside(DatabindException wrong) {
        StringBuilder inside = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            inside.append('.').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return inside.toString();
    }

    private static String words(DatabindException wrong) {
        Throwable cause = wrong.getCause() == null ? wrong : wrong.getCause();
        return cause instanceof JacksonException jackson ? jackson.getOriginalMessage() : cause.getMessage();
    }

    private Optional<Intervention> own(ObjectNode entry, String key) {
        List<InterventionType> types = new ArrayList<>();
        ServiceLoader.load(InterventionType.class).forEach(types::add);
        types.sort(Comparator.comparing(InterventionType::word));
        String word = entry.path("type").stringValue();
        Optional<InterventionType> type =
                types.stream().filter(each -> each.word().equals(word)).findFirst();
        if (type.isEmpty()) {
            List<String> words = types.stream().map(InterventionType::word).toList();
            String expected = words.isEmpty()
                    ? "the word of an InterventionType on the class path; there is none"
                    : "one of " + String.join(", ", words);
            problems.add(origins.problem(key + ".type", "'" + word + "'", expected, words));
            return Optional.empty();
        }
        int until = entry.path("until").asInt(Intervention.FOREVER);
        Map<String, Object> settings = MAPPER.convertValue(entry.path("settings"), SETTINGS);
        try {
            return Optional.of(type.get().of(entry.path("year").intValue(), until, settings));
        } catch (IllegalArgumentException wrong) {
            problems.add(origins.problem(
                    key + ".settings", "settings that '" + word + "' refuses", wrong.getMessage(), List.of()));
            return Optional.empty();
        }
    }
}
