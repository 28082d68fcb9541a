package dev.stagebill.entity;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the references of an entity. One that cannot be read is reported and costs only itself. */
final class ReferenceReader {
    private final Findings findings;

    ReferenceReader(Findings findings) {
        this.findings = findings;
    }

    List<Reference> read(List<ReferenceField> fields, String namespace, YamlMapping spec) {
        List<Reference> references = new ArrayList<>();
        for (ReferenceField field : fields) {
            field.value(spec).ifPresent(value -> {
                if (field.shape() == ReferenceField.Shape.ONE) {
                    one(field, "spec." + field.field(), value, namespace, references);
                } else {
                    many(field, value, namespace, references);
                }
            });
        }
        return references;
    }

    private void many(ReferenceField field, YamlNode value, String namespace, List<Reference> references) {
        if (value.asString().isPresent()) {
            one(field, "spec." + field.field(), value, namespace, references);
            return;
        }
        if (value.asSequence().isEmpty()) {
            findings.error(
                    value.position(),
                    "catalog.invalid-field",
                    "spec." + field.field() + " must be a list of references, it is " + value.describe(),
                    "");
            return;
        }
        List<YamlNode> items = value.asSequence().orElseThrow().items();
        for (int i = 0; i < items.size(); i++) {
            one(field, "spec." + field.field() + "[" + i + "]", items.get(i), namespace, references);
        }
    }

    private void one(ReferenceField field, String name, YamlNode value, String namespace, List<Reference> references) {
        String text = value.asString().or(() -> compound(value)).orElse("");
        if (text.isBlank()) {
            boolean reported = field == ReferenceField.OWNER;
            if (!reported) {
                findings.error(
                        value.position(),
                        "catalog.invalid-reference",
                        name + " must be a reference, it is "
                                + (value.asString().isPresent() ? "empty" : value.describe()),
                        "write [kind:][namespace/]name, or leave the field out");
            }
            return;
        }
        try {
            EntityRef target = EntityRef.parse(text, field.defaultKind(), namespace);
            if (!field.targets().isEmpty() && !field.targets().contains(target.kind())) {
                findings.error(
                        value.position(),
                        "catalog.invalid-reference",
                        name + " may not name the kind " + target.kind(),
                        "it may name " + String.join(", ", field.targets()));
                return;
            }
            references.add(new Reference(
                    name, field.relation(), target, text, findings.file().location(value.position())));
        } catch (IllegalArgumentException e) {
            findings.error(value.position(), "catalog.invalid-reference", name + ": " + e.getMessage(), "");
        }
    }

    /** A reference written as {@code {kind, namespace, name}}, which Backstage takes too. */
    private static Optional<String> compound(YamlNode value) {
        return value.asMapping()
                .flatMap(parts -> parts.string("name")
                        .map(name ->
                                parts.string("kind").map(kind -> kind + ":").orElse("")
                                        + parts.string("namespace")
                                                .map(namespace -> namespace + "/")
                                                .orElse("")
                                        + name));
    }
}
