package org.conurb.scenarios;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layout of everything around the engine: the command line on top, the words for what is wrong with an input at the
 * bottom, and no circles between.
 */
class ArchitectureTest {
    private static final String ROOT = "org.conurb.scenarios.";

    /** Each of these may know those of the lines before it and of its own, and none of the lines after it. */
    private static final List<List<String>> FROM_THE_BOTTOM_UP = List.of(
            List.of("problem", "files"),
            List.of("format", "results"),
            List.of("importer", "synthesis", "scenario"),
            List.of("lives"),
            List.of("report", "routing"),
            List.of("run", "traffic"),
            List.of("batch", "compare", "export"),
            List.of("cli"));

    private static final JavaClasses SCENARIOS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.conurb.scenarios");

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(SCENARIOS);
    }

    private static String[] places(List<List<String>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
    }

    @Test
    void everyPackageHasItsPlace() {
        holds(classes().should().resideInAnyPackage(places(FROM_THE_BOTTOM_UP)));
    }

    @Test
    void importsPointFromTheCommandLineDownToTheWordsForProblems() {
        for (int line = 1; line < FROM_THE_BOTTOM_UP.size(); line++) {
            holds(noClasses()
                    .that()
                    .resideInAnyPackage(places(FROM_THE_BOTTOM_UP.subList(0, line)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(places(FROM_THE_BOTTOM_UP.subList(line, FROM_THE_BOTTOM_UP.size()))));
        }
    }

    @Test
    void noPackagesDependOnOneAnotherInACircle() {
        holds(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void nothingOpensWindows() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "sim.display.."));
    }

    @Test
    void onlyTheCommandLineSpeaksToThePrompt() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
    }

    @Test
    void theOrderOfTheYearIsTheEnginesBusiness() {
        holds(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("sim.engine.Schedule"));
    }

    @Test
    void everyDrawIsAKeyedDraw() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .because("a draw is a function of its question; see org.conurb.engine.random.Draws"));
    }

    @Test
    void noObjectIsReadOrWrittenByJavaSerialization() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class));
    }

    @Test
    void noStaticStateChanges() {
        holds(fields().that().areStatic().should().beFinal());
    }

    @Test
    void everyPackageSaysWhatLivesInIt() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = paths.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .sorted()
                    .toList();
            assertEquals(List.of(), silent, "packages without a package-info.java");
        }
    }
}
