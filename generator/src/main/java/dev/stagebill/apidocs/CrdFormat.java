package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlFault;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Custom resources of Kubernetes: one or more CustomResourceDefinitions, each a YAML document or an item of a list. */
record CrdFormat(Supplier<Prose> prose, SourceFormat source) implements ApiFormat {
    private static final String TYPE = "crd";
    private static final String KIND = "CustomResourceDefinition";
    private static final int MAX_FINDINGS = 50;
    private static final Pattern SAYS_SO = Pattern.compile("(?m)^kind: {0,8}[\"']?CustomResourceDefinition[\"']? *$");

    @Override
    public boolean accepts(ApiEntity api) {
        boolean typed = api.type().filter(TYPE::equalsIgnoreCase).isPresent();
        return api.definition()
                .map(ApiEntity.Definition::text)
                .filter(text ->
                        !text.isBlank() && (typed || SAYS_SO.matcher(text).find()))
                .isPresent();
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        DefinitionText text = new DefinitionText(api, api.definition().orElseThrow());
        List<YamlMapping> resources = new ArrayList<>();
        boolean broken = false;
        for (YamlDocument document : documents(text, diagnostics)) {
            document.fault().ifPresent(fault -> diagnostics.report(unparsable(text, fault)));
            broken |= document.fault().isPresent();
            document.root().ifPresent(root -> collect(root, resources));
        }
        if (resources.isEmpty()) {
            if (!broken) {
                diagnostics.report(text.locate(
                        Diagnostic.error("api.not-crd", "the definition has no CustomResourceDefinition")
                                .hint("write one with kind: CustomResourceDefinition, or change spec.type of the API"),
                        Position.START));
            }
            return source.read(api, "The definition has no CustomResourceDefinition, so this is its source.");
        }
        resources.forEach(resource -> check(resource, text, diagnostics));
        return new CrdReader(resources, prose.get()).outline();
    }

    /** A document that breaks off leaves the others readable. */
    private static List<YamlDocument> documents(DefinitionText text, Diagnostics diagnostics) {
        List<Diagnostic> duplicates = new ArrayList<>();
        List<YamlDocument> documents = YamlReader.keepingLast(fault -> {
                    if (duplicates.size() < MAX_FINDINGS) {
                        duplicates.add(text.locate(
                                Diagnostic.warning("api.duplicate-key", fault.message() + "; the last value is shown")
                                        .hint("remove one of them"),
                                fault.position()));
                    }
                })
                .readAll(text.text());
        diagnostics.reportAll(duplicates);
        return documents;
    }

    private static Diagnostic unparsable(DefinitionText text, YamlFault fault) {
        return text.locate(
                Diagnostic.error("api.unparsable", "the definition cannot be read: " + fault.message())
                        .hint("mend this document; the others of the file are shown"),
                fault.position());
    }

    private static void collect(YamlNode node, List<YamlMapping> resources) {
        node.asMapping().ifPresent(mapping -> {
            if (Fields.text(mapping, "kind").filter(KIND::equals).isPresent()) {
                resources.add(mapping);
            } else {
                mapping.items("items")
                        .forEach(item -> item.asMapping()
                                .filter(each -> Fields.text(each, "kind")
                                        .filter(KIND::equals)
                                        .isPresent())
                                .ifPresent(resources::add));
            }
        });
    }

    /** Exactly one version is the one in which objects are stored (Kubernetes, apiextensions.k8s.io/v1). */
    private static void check(YamlMapping resource, DefinitionText text, Diagnostics diagnostics) {
        List<YamlNode> versions =
                resource.mapping("spec").map(spec -> spec.items("versions")).orElse(List.of());
        long stored = versions.stream()
                .flatMap(version -> version.asMapping().stream())
                .filter(version -> Fields.flag(version, "storage"))
                .count();
        if (!versions.isEmpty() && stored != 1) {
            diagnostics.report(text.locate(
                    Diagnostic.warning(
                                    "api.storage-version",
                                    stored == 0
                                            ? "no version of the resource is the one that is stored"
                                            : stored + " versions of the resource are to be stored")
                            .hint("set storage: true in exactly one version"),
                    versions.get(0).position()));
        }
    }
}
