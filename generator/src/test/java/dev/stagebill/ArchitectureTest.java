package dev.stagebill;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The table of packages in CONTRIBUTING.md, checked on the compiled classes. */
class ArchitectureTest {
    private static final String BASE = "dev.stagebill";

    /** What each package may see, lowest first; it may also see what those see. */
    private static final Map<String, Set<String>> LAYERS = layers();

    /** The only package that may know a library. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            entry("org.eclipse.jgit..", "source"),
            entry("org.snakeyaml..", "yaml"),
            entry("tools.jackson.dataformat..", "yaml"),
            entry("com.networknt..", "schema"),
            entry("com.vladsch..", "markdown"),
            entry("org.jsoup..", "markdown"),
            entry("org.fife..", "markdown"),
            entry("org.eclipse.elk..", "layout"),
            entry("org.eclipse.emf..", "layout"),
            entry("net.sourceforge.plantuml..", "drawing"),
            entry("io.pebbletemplates..", "render"),
            entry("org.apache.lucene..", "search"),
            entry("org.eclipse.jetty..", "preview"),
            entry("picocli..", "cli"));

    static final List<String> PACKAGES = List.copyOf(LAYERS.keySet());

    static final List<String> LIBRARIES = List.copyOf(HOMES.keySet());

    private static final Set<String> MAY_READ_THE_CLOCK = Set.of("portal", "preview", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    private static Map<String, Set<String>> layers() {
        Map<String, Set<String>> layers = new LinkedHashMap<>();
        addLayer(layers, "diagnostics");
        addLayer(layers, "output");
        addLayer(layers, "yaml", "diagnostics");
        addLayer(layers, "schema", "yaml");
        addLayer(layers, "config", "schema", "yaml", "diagnostics");
        addLayer(layers, "source", "config", "diagnostics");
        addLayer(layers, "ownership", "source", "diagnostics");
        addLayer(layers, "bundle", "source", "yaml", "diagnostics");
        addLayer(layers, "entity", "bundle", "ownership", "source", "yaml", "output", "diagnostics");
        addLayer(layers, "catalog", "entity", "diagnostics");
        addLayer(layers, "markdown", "output", "diagnostics");
        addLayer(layers, "insight", "catalog", "entity", "diagnostics");
        addLayer(layers, "discovery", "ownership", "entity", "markdown", "source", "yaml", "diagnostics");
        addLayer(layers, "mkdocs", "source", "markdown", "yaml", "diagnostics");
        addLayer(layers, "techdocs", "mkdocs", "catalog", "entity", "source", "markdown", "yaml");
        addLayer(layers, "apidocs.graphql", "yaml", "markdown", "diagnostics");
        addLayer(layers, "apidocs.proto", "source", "yaml", "markdown", "diagnostics");
        addLayer(
                layers,
                "apidocs",
                "apidocs.graphql",
                "apidocs.proto",
                "catalog",
                "entity",
                "source",
                "yaml",
                "markdown");
        addLayer(
                layers, "apidiff", "apidocs", "apidocs.graphql", "apidocs.proto", "entity", "bundle", "source", "yaml");
        addLayer(layers, "site", layers.keySet().toArray(String[]::new));
        addLayer(layers, "layout");
        addLayer(layers, "drawing", "markdown", "layout");
        addLayer(layers, "diagram", "catalog", "layout");
        addLayer(layers, "theme", "output", "diagnostics");
        addLayer(layers, "render", "site", "theme", "diagram", "output");
        addLayer(layers, "search", "site", "output");
        addLayer(layers, "portal", layers.keySet().toArray(String[]::new));
        addLayer(layers, "report", "diagnostics");
        addLayer(layers, "preview", "portal", "output");
        addLayer(layers, "cli", "portal", "preview", "report", "config", "diagnostics");
        return layers;
    }

    private static void addLayer(Map<String, Set<String>> layers, String name, String... lower) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(name);
        for (String below : lower) {
            Set<String> reached = layers.get(below);
            assertThat(reached)
                    .as("%s, which %s names, stands above it", below, name)
                    .isNotNull();
            seen.addAll(reached);
        }
        layers.put(name, seen);
    }

    @Test
    void thereAreClassesToCheck() {
        assertThat(CLASSES).isNotEmpty();
    }

    @Test
    void everyPackageHasAPlaceInTheTable() {
        assertThat(packagesWithClasses())
                .extracting(found -> found.getName().substring(BASE.length() + 1))
                .isSubsetOf(LAYERS.keySet());
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void aPackageSeesOnlyThoseBelowIt(String name) {
        Set<String> seen = LAYERS.getOrDefault(name, Set.of());
        String[] allowed = seen.stream().map(ArchitectureTest::named).toArray(String[]::new);
        classes()
                .that(resideInAPackage(named(name)))
                .should(onlyDependOnClassesThat(
                        resideOutsideOfPackage(BASE + "..").or(resideInAnyPackage(allowed))))
                .as(name + " sees only " + seen)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void aLibraryIsKnownToOnePackage(String library) {
        String home = HOMES.getOrDefault(library, "");
        noClasses()
                .that(resideOutsideOfPackage(named(home)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .as(library + " is used in " + home + " only")
                .check(CLASSES);
    }

    @Test
    void diagnosticsAndOutputKnowNoJson() {
        noClasses()
                .that(resideInAnyPackage(named("diagnostics"), named("output")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packagesWithClasses()).allMatch(found -> found.isAnnotatedWith(NullMarked.class), "@NullMarked");
    }

    /** Maven 3 gives its plugins an SLF4J without these methods. */
    @Test
    void nobodyUsesTheFluentLogger() {
        forbid(
                "the fluent SLF4J API",
                Set.of(),
                access -> is(access, "org.slf4j.Logger", "at[A-Z].*|makeLoggingEventBuilder|isEnabledForLevel"));
    }

    @Test
    void onlyTheCommandLinePrintsExitsAndReadsTheEnvironment() {
        forbid(
                "printing, exiting and the environment",
                Set.of("cli"),
                access -> is(access, "java.lang.System", "out|err|in|exit|getenv|console|set(In|Out|Err)")
                        || is(access, "java.lang.Runtime", "exit|halt")
                        || isPrintStackTrace(access));
    }

    @Test
    void stagesReadNoClock() {
        forbid(
                "the clock",
                MAY_READ_THE_CLOCK,
                access -> is(access, "java.lang.System", "currentTimeMillis")
                        || is(access, "java.time.[A-Za-z]+", "now|system.*|tick.*")
                        || access.getTarget().getFullName().equals("java.util.Date.<init>()"));
    }

    @Test
    void nobodyAsksForTheDefaultLocaleOrCharset() {
        forbid(
                "the default locale and charset",
                Set.of(),
                access -> is(access, "java.util.Locale", "getDefault")
                        || is(access, "java.nio.charset.Charset", "defaultCharset"));
    }

    private static void forbid(String what, Set<String> allowedIn, Predicate<JavaAccess<?>> access) {
        String[] allowed = allowedIn.stream().map(ArchitectureTest::named).toArray(String[]::new);
        DescribedPredicate<JavaAccess<?>> forbidden = describe("is " + what, access);
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .should()
                .accessTargetWhere(forbidden)
                .as(what + ": only in " + allowedIn)
                .check(CLASSES);
    }

    private static boolean is(JavaAccess<?> access, String type, String name) {
        return access.getTargetOwner().getName().matches(type)
                && access.getName().matches(name);
    }

    private static boolean isPrintStackTrace(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Throwable.class)
                && access.getTarget().getFullName().endsWith(".printStackTrace()");
    }

    private static Set<JavaPackage> packagesWithClasses() {
        return CLASSES.getPackage(BASE).getSubpackagesInTree().stream()
                .filter(found -> !found.getClasses().isEmpty())
                .collect(Collectors.toSet());
    }

    private static String named(String name) {
        return BASE + "." + name;
    }
}
