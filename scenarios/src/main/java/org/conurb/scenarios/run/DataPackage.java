package org.conurb.scenarios.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.scenario.Scenario;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code datapackage.json} of a run: what each table holds, and whose figures went in (Frictionless Data Package
 * v2, https://datapackage.org). It makes the run folder an open-data release.
 */
final class DataPackage {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DataPackage() {}

    static String json(Scenario scenario, CityFolder city) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        content.put("name", scenario.name());
        content.put("title", scenario.title());
        content.put("description", scenario.description());
        content.put("sources", sources(city));
        List<Map<String, Object>> resources = new ArrayList<>();
        for (RunTable table : RunTable.values()) resources.add(resource(table));
        content.put("resources", resources);
        return JSON.writeValueAsString(content) + "\n";
    }

    private static List<Map<String, Object>> sources(CityFolder city) {
        List<Map<String, Object>> sources = new ArrayList<>();
        for (Source source : city.sources()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("title", source.title());
            entry.put("publisher", source.publisher());
            entry.put("licence", source.licence());
            entry.put("attribution", source.attribution());
            sources.add(entry);
        }
        return sources;
    }

    private static Map<String, Object> resource(RunTable table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.table());
        resource.put("title", table.title());
        resource.put("path", "tables/" + table.table() + ".parquet");
        resource.put("format", "parquet");
        resource.put("mediatype", "application/vnd.apache.parquet");
        List<Map<String, Object>> fields = new ArrayList<>();
        for (RunTable.Column column : table.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type().frictionless());
            field.put("description", column.meaning());
            if (!column.unit().isEmpty()) field.put("unit", column.unit());
            fields.add(field);
        }
        resource.put("schema", Map.of("fields", fields));
        return resource;
    }
}
