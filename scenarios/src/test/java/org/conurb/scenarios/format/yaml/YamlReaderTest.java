package org.conurb.scenarios.format.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A YAML file becomes a tree that knows the line of every key. */
class YamlReaderTest {

    private static final String NESTED = """
            # a comment
            a: 1

            b:
              c: text   # another
              d:
                2012: 2.5
                2020: {x: yes, y: [1, 2,
                  3]}
            e: >-
              folded
              text
            f: null
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private Optional<YamlNode> read(String text) throws IOException {
        return YamlReader.read(Files.writeString(folder.resolve("a.yaml"), text), "a test (YAML)", problems);
    }

    private List<String> told() {
        return problems.list().stream()
                .map(Problem::text)
                .map(text -> text.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everyKeyKnowsItsLine() throws IOException {
        YamlNode tree = read(NESTED).orElseThrow();
        assertTrue(problems.isEmpty(), () -> told().toString());
        assertEquals(2, tree.find("a").orElseThrow().line());
        assertEquals(4, tree.find("b").orElseThrow().line());
        assertEquals(5, tree.find("b.c").orElseThrow().line());
        assertEquals(7, tree.find("b.d.2012").orElseThrow().line());
        assertEquals(8, tree.find("b.d.2020.x").orElseThrow().line());
        assertEquals(9, tree.find("b.d.2020.y.2").orElseThrow().line());
        assertEquals(10, tree.find("e").orElseThrow().line());
        assertEquals(13, tree.find("f").orElseThrow().line());
        assertTrue(tree.find("b.d.2020.y.3").isEmpty());
        assertTrue(tree.find("a.b").isEmpty());
    }

    @Test
    void valuesHaveTheTypesOfYaml() throws IOException {
        YamlNode tree = read(NESTED).orElseThrow();
        assertEquals(
                "{\"a\":1,\"b\":{\"c\":\"text\",\"d\":{\"2012\":2.5,\"2020\":{\"x\":\"yes\",\"y\":[1,2,3]}}},"
                        + "\"e\":\"folded text\",\"f\":null}",
                tree.json().toString());
        assertEquals("a mapping (a, b, e, …)", tree.words());
        assertEquals("a list of 3", tree.find("b.d.2020.y").orElseThrow().words());
        assertEquals("nothing", tree.find("f").orElseThrow().words());
    }

    @Test
    void aValueIsReplacedInACopyOnly() throws IOException {
        YamlNode tree = read(NESTED).orElseThrow();
        YamlNode five = YamlReader.parse(Path.of("--set"), "5", problems).orElseThrow();
        YamlNode changed = tree.with(List.of("b", "d", "2012"), five).with(List.of("new", "deep"), five);
        assertEquals("5", changed.find("b.d.2012").orElseThrow().words());
        assertEquals(Path.of("--set"), changed.find("new.deep").orElseThrow().file());
        assertNull(changed.find("new").orElseThrow().line());
        assertEquals(8, changed.find("b.d.2020").orElseThrow().line());
        assertEquals("2.5", tree.find("b.d.2012").orElseThrow().words());
        assertTrue(tree.find("new").isEmpty());
    }

    @Test
    void keysGivenTwiceAreAllToldAndTheFirstIsKept() throws IOException {
        YamlNode tree = read("a: 1\nb: {c: 1, c: 2}\na: 3\n").orElseThrow();
        assertEquals(
                List.of(
                        "a.yaml:2: b.c: found the key a second time (first in line 2); expected each key once;"
                                + " remove one of them",
                        "a.yaml:3: a: found the key a second time (first in line 1); expected each key once;"
                                + " remove one of them"),
                told());
        assertEquals("1", tree.find("a").orElseThrow().words());
    }

    @Test
    void aliasesAreRefused() throws IOException {
        read("a: &x {b: 1}\nc: *x\n");
        assertEquals(List.of("a.yaml:2: c: found an alias (*x); expected the value itself; repeat it"), told());
    }

    @Test
    void tabsAreFoundWithTheirLinesButNotWithinText() throws IOException {
        assertFalse(read("a:\n\tb: 1\n  \tc: 2\n").isPresent());
        assertEquals(2, problems.size());
        assertTrue(told().get(0).startsWith("a.yaml:2: found a tab"), told().toString());
        assertTrue(told().get(1).startsWith("a.yaml:3: found a tab"), told().toString());
        assertTrue(YamlReader.parse(Path.of("x"), "a: 'b\tc'", new Problems()).isPresent());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        assertEquals(
                "1", read("\uFEFFa: 1\n").orElseThrow().find("a").orElseThrow().words());
    }

    @Test
    void hugeAndDeepTextsAreRefusedAndNotSwallowed() throws IOException {
        assertTrue(read("a: " + "x".repeat(4_000_000)).isEmpty());
        assertEquals(List.of("a.yaml: found 4000003 characters; expected at most 3145728"), told());
        assertTrue(read("[".repeat(100_000)).isEmpty());
        assertEquals(2, problems.size());
    }
}
