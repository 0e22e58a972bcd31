package org.conurb.scenarios.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.format.yaml.YamlReader;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/**
 * A scenario file joined with those that it extends, one after the other.
 *
 * <p>What the file says takes the place of what the extended one says, key by key; a path by year is one value. Its
 * interventions come after those of the extended file, or in place of them where it says {@code replace}. A name, a title and
 * a description are of one file alone.
 *
 * @param tree what they say together; every value knows the file that says it
 * @param horizon the last year that any of them speaks of
 */
record ScenarioFile(YamlNode tree, int horizon) {

    static final String EXTENDS = "extends";

    private static final String WHAT = "a scenario (YAML)";
    private static final String REPLACE = "replace";
    private static final List<String> OF_ITS_OWN = List.of("name", "title", "description");

    /** Reads a file and all that it extends; empty after adding to {@code problems} why there is nothing. */
    static Optional<ScenarioFile> read(Path file, Problems problems) {
        return read(file, new ArrayList<>(), problems);
    }

    private static Optional<ScenarioFile> read(Path file, List<Path> before, Problems problems) {
        Optional<YamlNode> read = YamlReader.read(file, WHAT, problems);
        if (read.isEmpty() || !read.get().isMapping()) return read.map(tree -> new ScenarioFile(tree, horizon(tree)));
        YamlNode own = read.get();
        before.add(file.toAbsolutePath().normalize());
        Optional<YamlNode> extended = own.find(List.of(EXTENDS));
        if (extended.isEmpty()) return Optional.of(new ScenarioFile(withList(own), horizon(own)));
        Optional<Path> base = base(file, extended.get(), before, problems);
        Optional<ScenarioFile> whole = base.flatMap(path -> read(path, before, problems));
        if (whole.isEmpty()) return Optional.empty();
        YamlNode theirs = whole.get().tree;
        if (!theirs.isMapping()) {
            problems.add(new Problem(theirs.file(), theirs.line(), "", theirs.words(), "a scenario", ""));
            return Optional.empty();
        }
        for (String key : OF_ITS_OWN) theirs = theirs.without(key);
        YamlNode joined = own.without(EXTENDS).over(theirs, ScenarioFile::joined);
        YamlNode tree = withInterventions(joined, own, theirs);
        return Optional.of(new ScenarioFile(tree, Math.max(horizon(own), whole.get().horizon)));
    }

    /** The file to extend: there, and none of those that led here. */
    private static Optional<Path> base(Path file, YamlNode said, List<Path> before, Problems problems) {
        String expected = "a scenario file, relative to this one";
        boolean isText = !said.isMapping() && !said.isList() && said.json().isString();
        if (!isText) return refused(said, said.words(), expected, "", problems);
        Path path;
        try {
            path = file.toAbsolutePath()
                    .resolveSibling(said.json().stringValue())
                    .normalize();
        } catch (InvalidPathException exception) {
            return refused(said, said.words() + ", which cannot be a file's name", expected, "", problems);
        }
        if (!Files.isRegularFile(path)) {
            String found = said.words() + ", which does not exist (" + path + ")";
            return refused(said, found, expected, nearestBeside(path), problems);
        }
        if (!before.contains(path)) return Optional.of(path);
        String circle = before.subList(before.indexOf(path), before.size()).stream()
                .map(each -> each.getFileName() + " → ")
                .collect(Collectors.joining("", "", path.getFileName().toString()));
        return refused(said, "a circle (" + circle + ")", "a file that does not extend this one", "", problems);
    }

    private static Optional<Path> refused(
            YamlNode said, String found, String expected, String remedy, Problems problems) {
        problems.add(new Problem(said.file(), said.line(), EXTENDS, found, expected, remedy));
        return Optional.empty();
    }

    /** A name that is nearly that of a missing file, among those beside it. */
    static String nearestBeside(Path path) {
        Path parent = path.getParent();
        if (parent == null || !Files.isDirectory(parent)) return "";
        try (var beside = Files.list(parent)) {
            List<String> names =
                    beside.map(other -> other.getFileName().toString()).sorted().toList();
            return NearestWord.hint(path.getFileName().toString(), names);
        } catch (IOException exception) {
            return "the folder " + parent + " cannot be read";
        }
    }

    private static YamlNode joined(YamlNode own, YamlNode theirs) {
        boolean bothBranch = own.isMapping() && theirs.isMapping() && !isPath(own) && !isPath(theirs);
        return bothBranch ? own.over(theirs, ScenarioFile::joined) : own;
    }

    /** Whether a mapping gives figures by year, which are one value. */
    private static boolean isPath(YamlNode node) {
        return !node.entries().isEmpty() && node.entries().keySet().stream().allMatch(key -> key.matches("\\d{4}"));
    }

    private static YamlNode withInterventions(YamlNode joined, YamlNode own, YamlNode theirs) {
        Optional<YamlNode> added = own.find(List.of(InterventionReader.KEY));
        Optional<YamlNode> inherited = theirs.find(List.of(InterventionReader.KEY));
        if (added.isEmpty()) return joined;
        if (added.get().isList() && inherited.isPresent() && inherited.get().isList()) {
            return joined.with(List.of(InterventionReader.KEY), inherited.get().followedBy(added.get()));
        }
        return withList(joined.with(List.of(InterventionReader.KEY), added.get()));
    }

    /** The list under {@code replace} stands for the mapping that says it. */
    private static YamlNode withList(YamlNode tree) {
        Optional<YamlNode> replacing = tree.find(List.of(InterventionReader.KEY, REPLACE));
        boolean saysOnlyThis = tree.find(List.of(InterventionReader.KEY))
                .filter(node -> node.entries().size() == 1)
                .isPresent();
        if (replacing.isEmpty() || !saysOnlyThis) return tree;
        return tree.with(List.of(InterventionReader.KEY), replacing.get());
    }

    private static int horizon(YamlNode tree) {
        return ScenarioReader.year(tree, "to").orElse(Integer.MIN_VALUE);
    }
}
