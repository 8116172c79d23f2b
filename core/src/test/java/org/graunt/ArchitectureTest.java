package org.graunt;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * The floors of the library, and what its core keeps away from. A rule about a package that is not there yet holds; it
 * begins to bite with the package's first class.
 */
@AnalyzeClasses(packages = "org.graunt", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up: a package may use only packages of the floors below its own. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("internal"),
            List.of("estimate", "table"),
            List.of("indicator", "mortality"),
            List.of("compare", "quality", "fertility", "forecast"),
            List.of("projection"));

    @ArchTest
    static final ArchRule EVERY_CLASS_LIVES_ON_A_FLOOR = classes()
            .should()
            .resideInAnyPackage(FLOORS.stream()
                    .flatMap(List::stream)
                    .map(ArchitectureTest::pattern)
                    .toArray(String[]::new))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_USE_ONLY_THE_FLOORS_BELOW_THEIR_OWN = floors();

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_TABLESAW_TABLES_KNOWS_TABLESAW = noClasses()
            .that(not(topLevelClass("TablesawTables")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..")
            .because("Tablesaw is optional: a class that names it cannot be loaded without it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_CSV_CLASSES_OF_TABLE_KNOW_FASTCSV = noClasses()
            .that(not(topLevelClass(".*Csv.*").and(resideInAPackage("org.graunt.table"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_DRAWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", "org.jfree..")
            .because("charts are another module")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule STATIC_FIELDS_ARE_FINAL =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule PUBLIC_CONSTANTS_CANNOT_BE_CHANGED = noFields()
            .that()
            .areStatic()
            .and()
            .arePublic()
            .should()
            .haveRawType(describe("an array", JavaClass::isArray)
                    .or(assignableTo(AbstractCollection.class))
                    .or(assignableTo(AbstractMap.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THREADS_AND_SETTINGS_ARE_THE_CALLERS = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Executors.class)
            .orShould()
            .callConstructorWhere(describe(
                    "the object is a thread or a pool",
                    call -> call.getTargetOwner().isAssignableTo(Thread.class)
                            || call.getTargetOwner().isAssignableTo(Executor.class)))
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class)
            .orShould()
            .callMethod(Locale.class, "setDefault", Locale.class)
            .orShould()
            .callMethod(TimeZone.class, "setDefault", TimeZone.class)
            .allowEmptyShould(true);

    private static ArchRule floors() {
        var architecture =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : FLOORS.stream().flatMap(List::stream).toList()) {
            architecture = architecture.layer(name).definedBy(pattern(name));
        }
        List<String> below = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String name : floor) {
                architecture = below.isEmpty()
                        ? architecture.whereLayer(name).mayNotAccessAnyLayer()
                        : architecture.whereLayer(name).mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            below.addAll(floor);
        }
        return architecture.allowEmptyShould(true);
    }

    private static String pattern(String name) {
        return "org.graunt." + name + "..";
    }

    /** A class, or anything nested in a class, whose outermost class has a simple name that matches. */
    private static DescribedPredicate<JavaClass> topLevelClass(String regex) {
        return describe("in a top-level class " + regex, type -> {
            String name = type.getName().substring(type.getPackageName().length() + 1);
            return name.split("\\$", 2)[0].matches(regex);
        });
    }
}
