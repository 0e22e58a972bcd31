package org.conurb.scenarios.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.scenarios.results.LifeRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the places and the money of a city are called. */
public final class Places {

    private final Map<String, String> names; // by code of the zone
    private final Map<String, String> areas; // name of the area by code of the zone
    private final String currency;

    /** Names of zones and of their areas, by code of the zone, and the code of the currency, which may be empty. */
    public Places(Map<String, String> names, Map<String, String> areas, String currency) {
        this.names = new TreeMap<>(names);
        this.areas = new TreeMap<>(areas);
        this.currency = currency;
    }

    /** Those of the city in a snapshot. */
    public static Places of(Path snapshot) {
        try {
            JsonNode zones = JsonMapper.shared().readTree(Files.readString(snapshot.resolve("zones.geojson")));
            JsonNode city = YAMLMapper.shared().readTree(Files.readString(snapshot.resolve("city.yaml")));
            Map<String, String> names = new TreeMap<>();
            Map<String, String> areas = new TreeMap<>();
            for (JsonNode feature : zones.path("features")) {
                JsonNode of = feature.path("properties");
                String code = of.path("zone").asString("");
                names.put(code, of.path("name").asString(""));
                areas.put(code, of.path("area_name").asString(""));
            }
            return new Places(names, areas, city.path("currency").asString(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A zone as people call it, with its area if the name does not say it; {@code outside the city} for that. */
    String zone(String code) {
        if (code.equals(LifeRows.OUTSIDE)) return "outside the city";
        String name = names.getOrDefault(code, "");
        String area = areas.getOrDefault(code, "");
        if (name.isEmpty()) return code;
        return area.isEmpty() || name.startsWith(area) ? name : name + " (" + area + ")";
    }

    /** The name of a zone's area, or its code if there is no name. */
    public String area(String code) {
        String area = areas.getOrDefault(code, "");
        return area.isEmpty() ? code : area;
    }

    /** An amount of money, such as £23,400 or EUR 23,400. */
    String money(double amount) {
        String digits = String.format(java.util.Locale.ROOT, "%,d", Math.round(amount));
        return switch (currency) {
            case "GBP" -> "£" + digits;
            case "EUR" -> "€" + digits;
            case "" -> digits;
            default -> currency + " " + digits;
        };
    }
}
