package org.conurb.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layout of the engine: four layers, in which an import points downwards.
 *
 * <p>A new package is entered in one of the four lists; until then {@link #everyImportPointsDownTheFourLayers} fails.
 */
class ArchitectureTest {
    private static final String ROOT = "org.conurb.engine.";

    private static final List<String> TOOLS = List.of("units", "random", "parallel", "store", "geo", "choice");
    private static final List<String> CITY =
            List.of("population", "economy", "housing", "network", "travel", "access", "city");
    private static final List<String> WHAT_HAPPENS =
            List.of("demography", "migration", "labour", "landuse", "market", "trips", "routing", "traffic");
    private static final List<String> RUNNING = List.of("simulation", "policy", "indicators", "lives", "projection");

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.conurb");

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(ENGINE);
    }

    private static String[] inside(List<String> packages) {
        return packages.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    @Test
    void everyImportPointsDownTheFourLayers() {
        holds(Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("running")
                .definedBy(inside(RUNNING))
                .layer("what happens")
                .definedBy(inside(WHAT_HAPPENS))
                .layer("the city")
                .definedBy(inside(CITY))
                .layer("tools")
                .definedBy(inside(TOOLS))
                .whereLayer("running")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("what happens")
                .mayOnlyBeAccessedByLayers("running")
                .whereLayer("the city")
                .mayOnlyBeAccessedByLayers("running", "what happens")
                .ensureAllClassesAreContainedInArchitecture());
    }

    @Test
    void whatHappensInAYearMeetsInTheCityAndNotInOneAnother() {
        for (String one : WHAT_HAPPENS) {
            List<String> others = new ArrayList<>(WHAT_HAPPENS);
            others.remove(one);
            if (one.equals("traffic")) others.remove("routing");
            holds(noClasses()
                    .that()
                    .resideInAPackage(ROOT + one + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(inside(others))
                    .because("processes meet in the city's stores; only traffic asks routing for paths"));
        }
    }

    @Test
    void noPackagesDependOnOneAnotherInACircle() {
        holds(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void theEngineKnowsNeitherScenariosNorFilesNorThePrompt() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.conurb.scenarios..",
                        "org.conurb.viz..",
                        "java.nio.file..",
                        "java.sql..",
                        "org.duckdb..",
                        "tools.jackson..",
                        "picocli..",
                        "java.awt..",
                        "javax.swing..",
                        "sim.display.."));
        holds(noClasses().should().accessField(System.class, "out"));
        holds(noClasses().should().accessField(System.class, "err"));
        holds(noClasses().should().callMethod(System.class, "exit", int.class));
    }

    @Test
    void onlyTheSimulationKnowsMason() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "simulation..")
                .should()
                .dependOnClassesThat(are(resideInAPackage("sim..").or(resideInAPackage("ec.util.."))))
                .because("the year's order is in one place; processes are stepped through it"));
    }

    @Test
    void everyDrawIsAKeyedDraw() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.random..")
                .orShould()
                .callMethod(Math.class, "random")
                .because("a draw is a function of its question; see org.conurb.engine.random.Draws"));
    }

    @Test
    void nothingDependsOnTheOrderOfAHashTable() {
        holds(noClasses()
                .should(DeterminismRules.createAHashTable())
                .because("its order may differ between runs; use arrays, lists, EnumMap, TreeMap or LinkedHashMap"));
    }

    @Test
    void nothingDependsOnTheOrderInWhichThreadsFinish() {
        holds(noClasses()
                .should(DeterminismRules.runAParallelStream())
                .because("threads are used through org.conurb.engine.parallel.Workers, which merges in order"));
    }

    @Test
    void theModelDoesNotLookAtTheClock() {
        holds(noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
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
