package org.conurb.scenarios.scenario;

import java.util.List;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;

/** Where each value of a scenario was said: file and line, for messages to its author. Immutable. */
public final class Origins {

    private final YamlNode tree;

    Origins(YamlNode tree) {
        this.tree = tree;
    }

    /** The tree of what was said. */
    YamlNode tree() {
        return tree;
    }

    /**
     * A problem of the value under a dotted key, at its place or, if it is not said, at that of the nearest part around it.
     *
     * @param allowed words among which the author may have meant one
     */
    Problem problem(String key, String found, String expected, List<String> allowed) {
        List<String> keys = List.of(key.split("\\."));
        int known = keys.size();
        while (known > 0 && tree.find(keys.subList(0, known)).isEmpty()) known--;
        YamlNode place = tree.find(keys.subList(0, known)).orElse(tree);
        String word = found.startsWith("'") && found.endsWith("'") ? found.substring(1, found.length() - 1) : found;
        return new Problem(place.file(), place.line(), key, found, expected, NearestWord.hint(word, allowed));
    }

    @Override
    public String toString() {
        return "origins";
    }
}
