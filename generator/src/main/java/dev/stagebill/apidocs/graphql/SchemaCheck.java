package dev.stagebill.apidocs.graphql;

import dev.stagebill.apidocs.graphql.Sdl.Definition;
import dev.stagebill.apidocs.graphql.Sdl.Kind;
import dev.stagebill.apidocs.graphql.Sdl.Member;
import dev.stagebill.apidocs.graphql.Sdl.TypeUse;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.Position;
import java.util.Optional;
import java.util.Set;

/** Finds names that nothing has, and a schema that nobody can ask. */
final class SchemaCheck {
    /** Scalars of the specification, section 3.5; no schema defines them. */
    static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

    /** Suggestions are looked for among at most so many names. */
    private static final int MAX_CANDIDATES = 5_000;

    private final Schema schema;
    private final Findings findings;

    SchemaCheck(Schema schema, Findings findings) {
        this.schema = schema;
        this.findings = findings;
    }

    void run() {
        schema.all().forEach(this::check);
        schema.definition().ifPresent(this::check);
        boolean named =
                schema.definition().filter(each -> !each.members().isEmpty()).isPresent();
        if (!named && schema.roots().isEmpty() && schema.all().stream().noneMatch(Definition::extension)) {
            findings.report(
                    Diagnostic.notice(
                                    "api.missing-root-type",
                                    "the schema has no type Query, and no schema definition names another one")
                            .hint("the page has types, but no operations; name the file that has the type Query, too"),
                    Position.START);
        }
    }

    private void check(Definition definition) {
        String owner = definition.kind() == Kind.SCHEMA ? "the schema" : definition.name();
        definition.types().forEach(use -> check(owner, use));
        for (Member member : definition.members()) {
            String place =
                    definition.kind() == Kind.SCHEMA ? "the root of " + member.name() : owner + "." + member.name();
            member.type().ifPresent(use -> check(place, use));
            member.arguments()
                    .forEach(argument ->
                            argument.type().ifPresent(use -> check(place + "(" + argument.name() + ":)", use)));
        }
    }

    private void check(String owner, TypeUse use) {
        String name = use.name();
        boolean known = BUILT_IN.contains(name)
                || schema.type(name).isPresent()
                || name.startsWith("_")
                || name.contains("__"); // of a federation's own machinery, such as _Any and link__Import
        if (!known) {
            Optional<String> near = schema.typeNames().size() > MAX_CANDIDATES
                    ? Optional.empty()
                    : Suggestion.nearest(name, schema.typeNames());
            findings.unknown(
                    owner + " names the type " + name + ", which this definition does not have", use.position(), near);
        }
    }
}
