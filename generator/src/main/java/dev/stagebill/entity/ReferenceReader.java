package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the references of an entity ({@code BuiltinKindsEntityProcessor}, {@code ScaffolderEntitiesProcessor}, {@code parseEntityRef}). One
 * that cannot be read is reported and costs only itself; values that the rules for {@code spec} have reported are not reported again.
 */
final class ReferenceReader {
    private static final String CODE = "catalog.invalid-reference";

    private final Findings findings;
    private final List<Reference> references = new ArrayList<>();

    ReferenceReader(Findings findings) {
        this.findings = findings;
    }

    List<Reference> read(Spot root) {
        Optional<String> kind = root.field("kind").flatMap(spot -> spot.node().asString());
        String namespace = root.path("metadata", "namespace")
                .flatMap(spot -> spot.node().asString())
                .filter(text -> !text.isEmpty())
                .orElse(EntityRef.DEFAULT_NAMESPACE);
        Optional<Spot> spec = root.field("spec");
        if (kind.isPresent() && spec.isPresent()) {
            boolean known = Kind.of(kind.get()).isPresent();
            ReferenceField.of(kind.get())
                    .forEach(field -> spec.get()
                            .field(field.field())
                            .ifPresent(spot -> field(new Field(field, namespace, known), spot)));
        }
        return references;
    }

    /**
     * A field that is being read.
     *
     * @param field the field
     * @param namespace the namespace of names without one
     * @param known whether the kind has rules for {@code spec} of its own
     */
    private record Field(ReferenceField field, String namespace, boolean known) {
        /** Whether no schema has looked at the field: {@code dependencyOf} is in none, and other kinds than Backstage's have none. */
        boolean unchecked() {
            return !known || field == ReferenceField.DEPENDENCY_OF;
        }
    }

    private void field(Field field, Spot spot) {
        if (spot.node().asSequence().isPresent()) {
            spot.items().forEach(item -> one(field, item));
        } else if (!isNothing(spot.node())) {
            one(field, spot);
        }
    }

    /** What JavaScript takes for nothing, and Backstage therefore passes over when it is the whole field. */
    private static boolean isNothing(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return false;
        }
        Object value = scalar.value();
        boolean zero =
                value instanceof Number number && (number.doubleValue() == 0 || Double.isNaN(number.doubleValue()));
        return value == null || value.equals("") || value.equals(false) || zero;
    }

    private void one(Field field, Spot spot) {
        YamlNode value = spot.node();
        if (value.asString().filter(text -> !text.isEmpty()).isPresent()) {
            text(field, spot, value.asString().orElse(""));
        } else if (value.asMapping().isPresent()) {
            parts(field, spot, value.asMapping().get());
        } else if (field.unchecked()) {
            findings.error(
                    spot,
                    CODE,
                    spot.path() + " must be a reference, it is "
                            + (value.asString().isPresent() ? "empty" : value.describe()),
                    "write [kind:][namespace/]name, or leave the field out");
        }
    }

    private void text(Field field, Spot spot, String text) {
        try {
            add(field, spot, EntityRef.parse(text, field.field().defaultKind(), field.namespace()), text);
        } catch (IllegalArgumentException e) {
            findings.error(spot, CODE, spot.path() + ": " + e.getMessage(), "");
        }
    }

    /** A reference written as a mapping with kind, namespace and name. */
    private void parts(Field field, Spot spot, YamlMapping parts) {
        Optional<String> kind = part(parts, "kind", field.field().defaultKind());
        Optional<String> namespace = part(parts, "namespace", field.namespace());
        Optional<String> name = part(parts, "name", "");
        if (kind.isPresent() && namespace.isPresent() && name.isPresent()) {
            EntityRef target = new EntityRef(kind.get(), namespace.get(), name.get());
            add(field, spot, target, target.toString());
        } else if (field.unchecked()) {
            findings.error(
                    spot,
                    CODE,
                    spot.path() + " must have a kind and a name, and may have a namespace, all of them texts",
                    "write kind:namespace/name");
        }
    }

    private static Optional<String> part(YamlMapping parts, String key, String fallback) {
        Optional<YamlNode> value = parts.present(key);
        return (value.isPresent() ? value.get().asString() : Optional.of(fallback)).filter(text -> !text.isEmpty());
    }

    private void add(Field field, Spot spot, EntityRef target, String text) {
        references.add(new Reference(
                spot.path(),
                field.field().relation(),
                target,
                text,
                findings.file().location(spot.node().position())));
    }
}
