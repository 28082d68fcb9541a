package dev.stagebill.entity;

import dev.stagebill.diagnostics.Severity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;

/** The rules for {@code apiVersion}, {@code kind} and {@code spec} ({@code packages/catalog-model/src/schema/kinds}). */
final class SpecRules {
    private final Findings findings;

    SpecRules(Findings findings) {
        this.findings = findings;
    }

    void check(YamlMapping root, String kindName, YamlMapping spec) {
        Kind.of(kindName)
                .ifPresentOrElse(
                        kind -> {
                            version(root, kind);
                            kind.requiredStrings().forEach(field -> string(root, kind, spec, field));
                            kind.requiredLists().forEach(field -> list(root, kind, spec, field));
                        },
                        () -> unknown(root, kindName));
    }

    private void unknown(YamlMapping root, String kindName) {
        Position position = root.get("kind").map(YamlNode::position).orElse(root.position());
        Kind.ofAnyCase(kindName)
                .ifPresentOrElse(
                        meant -> findings.error(
                                position,
                                "catalog.unknown-kind",
                                "there is no kind \"" + kindName + "\" in Backstage",
                                "did you mean " + meant.id() + "? Upper and lower case count"),
                        () -> findings.report(
                                Severity.NOTICE,
                                position,
                                "catalog.unknown-kind",
                                "\"" + kindName + "\" is not one of Backstage's kinds; it is shown as it is",
                                ""));
    }

    private void version(YamlMapping root, Kind kind) {
        String version = root.string("apiVersion").orElse("");
        if (!kind.apiVersions().contains(version)) {
            Position position = root.get("apiVersion").map(YamlNode::position).orElse(root.position());
            findings.error(
                    position,
                    "catalog.unknown-version",
                    "the kind " + kind.id() + " has no apiVersion \"" + version + "\"",
                    "use " + kind.apiVersions().stream().sorted().findFirst().orElse(""));
        }
    }

    private void string(YamlMapping root, Kind kind, YamlMapping spec, String field) {
        YamlNode value = spec.get(field).orElse(null);
        if (value == null) {
            missing(root, kind, field);
        } else if (value.asString().filter(text -> !text.isBlank()).isEmpty()) {
            findings.error(
                    value.position(),
                    "catalog.invalid-field",
                    "spec." + field + " must be a text, it is "
                            + (value.asString().isPresent() ? "empty" : value.describe()),
                    "");
        }
    }

    private void list(YamlMapping root, Kind kind, YamlMapping spec, String field) {
        YamlNode value = spec.get(field).orElse(null);
        if (value == null) {
            missing(root, kind, field);
        } else if (value.asSequence().isEmpty()) {
            findings.error(
                    value.position(),
                    "catalog.invalid-field",
                    "spec." + field + " must be a list, it is " + value.describe(),
                    "write " + field + ": [] when there are none");
        }
    }

    private void missing(YamlMapping root, Kind kind, String field) {
        boolean noSpec = root.mapping("spec").isEmpty();
        findings.error(
                noSpec ? root.keyPosition("kind") : root.keyPosition("spec"),
                "catalog.missing-field",
                "a " + kind.id() + " needs spec." + field,
                kind.requiredLists().contains(field)
                        ? "write " + field + ": [] when there are none"
                        : "add " + field + ": under spec");
    }
}
