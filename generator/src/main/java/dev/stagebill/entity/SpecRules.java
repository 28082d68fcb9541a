package dev.stagebill.entity;

import dev.stagebill.config.Strictness;
import dev.stagebill.diagnostics.Diagnostic;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the kinds: which there are, and what {@code spec} each needs. The one place that decides about a kind
 * ({@code BuiltinKindsEntityProcessor}, {@code ScaffolderEntitiesProcessor}; those of a kind and a version that nobody knows are refused).
 */
final class SpecRules {
    private static final String UNKNOWN_KIND = "catalog.unknown-kind";
    private static final Set<String> LOCATION_TYPES = Set.of("url", "file");

    private final Findings findings;

    SpecRules(Findings findings) {
        this.findings = findings;
    }

    /** Checks {@code apiVersion}, {@code kind} and {@code spec} of a document, with placeholders filled in. */
    void check(Spot root) {
        Optional<String> kind = text(root, "kind").filter(Names::isKind);
        Optional<String> version = text(root, "apiVersion").filter(Names::isApiVersion);
        if (kind.isPresent() && version.isPresent()) {
            Kind.of(kind.get())
                    .ifPresentOrElse(
                            known -> checkVersion(root, known, version.get()), () -> checkForeign(root, kind.get()));
        }
    }

    private static Optional<String> text(Spot root, String field) {
        return root.field(field).flatMap(spot -> spot.node().asString());
    }

    private void checkForeign(Spot root, String name) {
        Spot spot = root.field("kind").orElse(root);
        Kind.ofAnyCase(name)
                .ifPresentOrElse(
                        meant -> findings.error(
                                spot,
                                UNKNOWN_KIND,
                                "there is no kind \"" + name + "\" in Backstage",
                                "did you mean " + meant.id() + "? Upper and lower case count"),
                        () -> findings.tolerate(
                                spot,
                                UNKNOWN_KIND,
                                "\"" + Names.cut(name) + "\" is not one of Backstage's kinds",
                                "Backstage needs a module that knows it; this portal shows it as it is"));
    }

    private void checkVersion(Spot root, Kind kind, String version) {
        if (!kind.apiVersions().contains(version)) {
            findings.error(
                    root.field("apiVersion").orElse(root),
                    "catalog.unknown-version",
                    "the kind " + kind.id() + " has no apiVersion \"" + Names.cut(version) + "\"",
                    "use " + kind.apiVersions().stream().sorted().findFirst().orElse(""));
        } else if (kind == Kind.AI_RESOURCE) {
            checkAiResource(root);
        } else {
            checkSpec(root, kind, kind.spec());
        }
    }

    private void checkAiResource(Spot root) {
        findings.tolerate(
                root.field("kind").orElse(root),
                UNKNOWN_KIND,
                "AiResource is not one of the kinds of Backstage's catalog alone",
                "Backstage needs its module catalog-backend-module-ai-model for it");
        if (findings.strictness() == Strictness.LENIENT) {
            checkSpec(root, Kind.AI_RESOURCE, AiResourceSchemas.of(type(root)));
        }
    }

    private static String type(Spot root) {
        return root.path("spec", "type").flatMap(spot -> spot.node().asString()).orElse("");
    }

    private void checkSpec(Spot root, Kind kind, Schema schema) {
        Optional<Spot> spec = root.field("spec");
        if (spec.isEmpty()) {
            findings.missing(root, "spec");
        } else if (spec.get().node().asMapping().isPresent()) {
            checkFields(spec.get(), kind, schema);
        }
    }

    private void checkFields(Spot spec, Kind kind, Schema schema) {
        boolean server = kind == Kind.API
                && spec.field("type")
                        .flatMap(type -> type.node().asString())
                        .filter("mcp-server"::equals)
                        .isPresent();
        if (server && findings.strictness() == Strictness.LENIENT) {
            checkServer(spec);
        } else {
            schema.check(spec, findings);
        }
        if (kind == Kind.LOCATION) {
            checkLocation(spec);
        }
    }

    /** An API of type {@code mcp-server} has remotes; Backstage's classic flow wants a definition all the same. */
    private void checkServer(Spot spec) {
        boolean defined = spec.field("definition").isPresent();
        if (defined) {
            KindSchemas.API.check(spec, findings);
            return;
        }
        KindSchemas.MCP_SERVER.check(spec, findings);
        findings.tolerate(
                spec.field("type").orElse(spec),
                "catalog.missing-field",
                "spec.definition is missing, which Backstage's catalog alone demands of an mcp-server too",
                "Backstage needs its module catalog-backend-module-ai-model to do without it");
    }

    /** What a Location points at is read by its type ({@code DefaultCatalogProcessingOrchestrator}, {@code UrlReaderProcessor}). */
    private void checkLocation(Spot spec) {
        Optional<Spot> type = spec.field("type");
        String name = type.flatMap(spot -> spot.node().asString()).orElse("url");
        if (name.equals("file")) {
            spec.field("target").ifPresent(this::checkFileTarget);
            spec.field("targets").ifPresent(targets -> targets.items().forEach(this::checkFileTarget));
        }
        boolean points = spec.field("target").isPresent()
                || spec.field("targets").filter(list -> !list.items().isEmpty()).isPresent();
        if (points && type.isPresent() && !name.isEmpty() && !LOCATION_TYPES.contains(name)) {
            findings.tolerate(
                    type.get(),
                    Diagnostic.warning(
                            "catalog.unknown-location-type",
                            "a Location of type " + Names.cut(name)
                                    + " is not followed, and Backstage's catalog alone cannot read it"),
                    "write type: url or type: file, or leave the type out; repositories are discovered by sources and"
                            + " catalog.files in the portal file");
        }
    }

    private void checkFileTarget(Spot target) {
        if (target.node().asString().filter(text -> text.endsWith("/")).isPresent()) {
            findings.invalid(target, "ends with a slash, but must name a file", "write the path of the file");
        }
    }
}
