package org.conurb.scenarios.scenario;

import java.util.List;

/**
 * A value given in place of a scenario file's own.
 *
 * @param origin what to show instead of a file, such as {@code --set}
 * @param key dotted path of the key
 * @param value the value as YAML
 */
public record Setting(String origin, String key, String value) {

    List<String> keys() {
        return List.of(key.split("\\.", -1));
    }
}
