package org.conurb.viz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of the module: frames at the bottom, then what is read and what is live, the server, the commands. */
class ArchitectureTest {
    private static final String ROOT = "org.conurb.viz.";

    private static final List<List<String>> FROM_THE_BOTTOM_UP =
            List.of(List.of("frame"), List.of("source"), List.of("live"), List.of("server", "console"), List.of("cli"));

    private static final JavaClasses VIZ = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.conurb.viz");

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(VIZ);
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
    void importsPointDown() {
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
    void onlyTheServerKnowsTheWeb() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."));
    }

    @Test
    void onlyTheConsoleOpensWindows() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "console..", ROOT + "cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "sim.display..", "org.jfree.."));
    }

    @Test
    void onlyTheCommandsSpeakToThePrompt() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("picocli.."));
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
