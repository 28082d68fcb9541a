package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.GraphQlReference.About;
import dev.stagebill.apidocs.graphql.GraphQlReference.Applied;
import dev.stagebill.apidocs.graphql.GraphQlReference.Entry;
import dev.stagebill.apidocs.graphql.GraphQlReference.Example;
import dev.stagebill.apidocs.graphql.GraphQlReference.Facts;
import dev.stagebill.apidocs.graphql.GraphQlReference.Link;
import dev.stagebill.apidocs.graphql.GraphQlReference.NamedType;
import dev.stagebill.apidocs.graphql.GraphQlReference.Operation;
import dev.stagebill.apidocs.graphql.GraphQlReference.OperationGroup;
import dev.stagebill.apidocs.graphql.GraphQlReference.Relation;
import dev.stagebill.apidocs.graphql.GraphQlReference.Text;
import dev.stagebill.apidocs.graphql.GraphQlReference.TypeGroup;
import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Label;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the page model of one schema. For one thread. */
public final class GraphQlReader {
    /** Directives of the specification that the page says in words. */
    private static final Set<String> IN_WORDS = Set.of("deprecated", "specifiedBy", "oneOf");

    /** The reason that counts when none is given (specification of September 2025, section 3.13.3). */
    private static final String USUAL_REASON = "No longer supported";

    private static final int MAX_LINKS = 50;
    private static final int MAX_EXAMPLES = 5_000;

    /**
     * What became of a definition.
     *
     * @param reference what the page shows; empty when there is nothing to show
     * @param findings what is wrong with it, in the order found
     */
    public record Result(Optional<GraphQlReference> reference, List<Finding> findings) {
        /** Copies the findings. */
        public Result {
            findings = List.copyOf(findings);
        }
    }

    private final Texts texts;
    private final Schema schema;
    private final Places places;
    private final ExampleWriter examples;
    private int exampleCount;

    private GraphQlReader(Texts texts, Schema schema) {
        this.texts = texts;
        this.schema = schema;
        this.places = new Places(schema);
        this.examples = new ExampleWriter(schema);
    }

    /** Reads definitions of a type system. What is not in order is reported, and what can be read is shown. */
    public static Result read(String text, Texts texts) {
        Findings findings = new Findings();
        return result(SdlParser.parse(text, findings), findings, texts);
    }

    /** Reads the answer to an introspection query; empty when the document is something else. */
    public static Optional<Result> read(YamlMapping answer, Texts texts) {
        Findings findings = new Findings();
        return IntrospectionReader.schema(answer)
                .map(schema -> result(IntrospectionReader.read(schema, findings), findings, texts));
    }

    private static Result result(List<Definition> definitions, Findings findings, Texts texts) {
        Schema schema = Schema.of(definitions, findings);
        if (schema.isEmpty() && schema.definition().isEmpty()) {
            return new Result(Optional.empty(), findings.all());
        }
        boolean whole = findings.count("api.unparsable") + findings.count("api.too-large") == 0;
        new SchemaCheck(schema, findings).run();
        List<String> notes =
                whole ? List.of() : List.of("Parts of the definition are missing here; its file has them all.");
        return new Result(Optional.of(new GraphQlReader(texts, schema).reference(notes)), findings.all());
    }

    private GraphQlReference reference(List<String> notes) {
        List<OperationGroup> operations =
                schema.roots().stream().map(this::operations).toList();
        List<TypeGroup> types = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<NamedType> found = schema.ofKind(kind).stream()
                    .map(definition -> type(definition, true))
                    .toList();
            if (!found.isEmpty()) {
                String id = "types-" + kind.group().toLowerCase(Locale.ROOT).replace(' ', '-');
                types.add(new TypeGroup(id, kind.group(), found));
            }
        }
        Text description = schema.definition()
                .map(each -> texts.text(each.label().description()))
                .orElse(Text.NONE);
        List<Applied> directives =
                schema.definition().map(each -> applied(each.label())).orElse(List.of());
        return new GraphQlReference(description, directives, operations, types, notes);
    }

    private OperationGroup operations(Schema.Root root) {
        String title =
                switch (root.operation()) {
                    case "query" -> "Queries";
                    case "mutation" -> "Mutations";
                    default -> "Subscriptions";
                };
        List<Operation> operations = root.type().members().stream()
                .map(field -> new Operation(root.operation(), entry(field, false), example(root, field)))
                .toList();
        return new OperationGroup(title, type(root.type(), false), operations);
    }

    private Example example(Schema.Root root, Member field) {
        if (++exampleCount > MAX_EXAMPLES) {
            return Example.NONE;
        }
        ExampleWriter.Request request = examples.request(root.operation(), field);
        return new Example(
                texts.code(request.operation(), "graphql"),
                request.variables().isEmpty() ? Example.NONE.variables() : texts.code(request.variables(), "json"));
    }

    private NamedType type(Definition definition, boolean entries) {
        boolean given = definition.kind() == Kind.INPUT || definition.kind() == Kind.DIRECTIVE;
        return new NamedType(
                places.of(definition),
                definition.kind().title(),
                (definition.kind() == Kind.DIRECTIVE ? "@" : "") + definition.name(),
                texts.text(definition.label().description()),
                about(definition),
                entries
                        ? definition.members().stream()
                                .map(member -> entry(member, given))
                                .toList()
                        : List.of(),
                uses(definition));
    }

    private About about(Definition definition) {
        List<String> facts = new ArrayList<>();
        if (definition.extension()) {
            facts.add("extended here, defined elsewhere");
        }
        if (definition.label().directive("oneOf").isPresent()) {
            facts.add("exactly one field must be given");
        }
        deprecation(definition.label()).ifPresent(reason -> facts.add("deprecated: " + reason));
        Optional<String> specifiedBy = definition
                .label()
                .directive("specifiedBy")
                .flatMap(applied -> applied.argument("url"))
                .map(Literal::text);
        return new About(facts, specifiedBy, applied(definition.label()), relations(definition));
    }

    private List<Relation> relations(Definition definition) {
        List<Relation> relations = new ArrayList<>();
        if (!definition.types().isEmpty()) {
            String title = definition.kind() == Kind.UNION ? "One of" : "Implements";
            List<Link> links = definition.types().stream()
                    .map(use -> link(use.name(), use.name()))
                    .toList();
            relations.add(new Relation(title, links, 0));
        }
        if (definition.kind() == Kind.DIRECTIVE) {
            List<Link> words = definition.words().stream()
                    .map(word -> new Link(word, Optional.empty()))
                    .toList();
            relations.add(new Relation("Applies to", words, 0));
        } else {
            referring(definition, "Implemented by", false).ifPresent(relations::add);
            referring(definition, "Member of", true).ifPresent(relations::add);
        }
        return relations;
    }

    private Optional<Relation> referring(Definition definition, String title, boolean unions) {
        List<Link> links = places.referring(definition.name()).stream()
                .filter(other -> (other.kind() == Kind.UNION) == unions)
                .map(other -> new Link(other.name(), Optional.of(places.of(other))))
                .toList();
        return links.isEmpty() ? Optional.empty() : Optional.of(bounded(title, links));
    }

    private Relation uses(Definition definition) {
        boolean untold = definition.kind() == Kind.DIRECTIVE || SchemaCheck.BUILT_IN.contains(definition.name());
        return bounded("Used by", untold ? List.of() : places.uses(definition.name()));
    }

    private static Relation bounded(String title, List<Link> links) {
        int shown = Math.min(links.size(), MAX_LINKS);
        return new Relation(title, links.subList(0, shown), links.size() - shown);
    }

    private Entry entry(Member member, boolean given) {
        Label label = member.label();
        Facts facts = new Facts(
                given && member.required(),
                member.fallback().map(Literal::toString),
                deprecation(label).map(reason -> texts.text(Optional.of(reason))),
                applied(label));
        return new Entry(
                places.of(member),
                member.name(),
                member.type().map(this::link),
                facts,
                texts.text(label.description()),
                member.arguments().stream().map(each -> entry(each, true)).toList());
    }

    private static Optional<String> deprecation(Label label) {
        return label.directive("deprecated")
                .map(applied -> applied.argument("reason")
                        .map(Literal::text)
                        .filter(reason -> !reason.isBlank())
                        .orElse(USUAL_REASON));
    }

    private List<Applied> applied(Label label) {
        return label.directives().stream()
                .filter(each -> !IN_WORDS.contains(each.name()))
                .map(each -> new Applied(
                        new Link(
                                "@" + each.name(), schema.directive(each.name()).map(places::of)),
                        arguments(each)))
                .toList();
    }

    private static String arguments(Sdl.Applied applied) {
        if (applied.arguments().isEmpty()) {
            return "";
        }
        String object = Literal.object(applied.arguments()).toString();
        return "(" + object.substring(1, object.length() - 1) + ")";
    }

    private Link link(TypeUse use) {
        return link(use.name(), use.toString());
    }

    private Link link(String name, String text) {
        return new Link(
                text,
                schema.type(name)
                        .filter(found -> !SchemaCheck.BUILT_IN.contains(name))
                        .map(places::of));
    }
}
