package dev.stagebill.apidocs.graphql;

import static dev.stagebill.apidocs.graphql.Schemas.operation;
import static dev.stagebill.apidocs.graphql.Schemas.plain;
import static dev.stagebill.apidocs.graphql.Schemas.reference;
import static dev.stagebill.apidocs.graphql.Schemas.relations;
import static dev.stagebill.apidocs.graphql.Schemas.said;
import static dev.stagebill.apidocs.graphql.Schemas.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagebill.apidocs.graphql.GraphQlReference.Applied;
import dev.stagebill.apidocs.graphql.GraphQlReference.Entry;
import dev.stagebill.apidocs.graphql.GraphQlReference.Link;
import dev.stagebill.apidocs.graphql.GraphQlReference.NamedType;
import dev.stagebill.apidocs.graphql.GraphQlReference.Operation;
import dev.stagebill.apidocs.graphql.GraphQlReference.OperationGroup;
import dev.stagebill.apidocs.graphql.GraphQlReference.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GraphQlReaderTest {
    @Test
    void rootTypesAreThoseTheSchemaNames() {
        GraphQlReference reference = reference("""
                "About *orders*"
                schema @link(url: "x") { query: Root }
                extend schema { subscription: News }
                type Root { a: Int }
                extend type Root { b: Int }
                type News { c: Int }
                type Mutation { d: Int }
                """);

        assertThat(reference.operations())
                .extracting(
                        OperationGroup::title,
                        group -> group.type().id(),
                        group -> group.operations().size())
                .containsExactly(tuple("Queries", "type-Root", 2), tuple("Subscriptions", "type-News", 1));
        assertThat(type(reference, "Mutation").kind()).isEqualTo("object type");
        assertThat(reference.description().html().toString()).contains("<em>orders</em>");
        assertThat(reference.directives())
                .containsExactly(new Applied(new Link("@link", Optional.empty()), "(url: \"x\")"));
    }

    @Test
    void rootTypesHaveTheirUsualNamesWhenOnlyExtensionsSpeakOfTheSchema() {
        GraphQlReference reference =
                reference("extend schema @link(url: \"x\") type Query { a: Int } extend type Mutation { b: Int }");

        assertThat(reference.operations()).extracting(OperationGroup::title).containsExactly("Queries", "Mutations");
        assertThat(reference.operations().get(1).type().about().facts())
                .containsExactly("extended here, defined elsewhere");
    }

    @Test
    void argumentsHaveTypesDefaultsAndWhetherTheyAreRequired() {
        Operation search = operation(
                reference("type Query { search(a: [Int!]! b: F = {x: [1, null], e: RED, s: \"q\"} c: Int! = 1): [Q] }"),
                "search");

        assertThat(search.entry().id()).isEqualTo("operation-query-search");
        assertThat(search.entry().type()).contains(new Link("[Q]", Optional.empty()));
        assertThat(search.entry().arguments())
                .extracting(
                        Entry::id,
                        entry -> entry.type().map(Link::text).orElse(""),
                        entry -> entry.facts().required(),
                        entry -> entry.facts().fallback().orElse(""))
                .containsExactly(
                        tuple("operation-query-search-argument-a", "[Int!]!", true, ""),
                        tuple("operation-query-search-argument-b", "F", false, "{x: [1, null], e: RED, s: \"q\"}"),
                        tuple("operation-query-search-argument-c", "Int!", false, "1"));
    }

    @Test
    void typesSayWhatTheyAreRelatedToAndWhereTheyAreUsed() {
        GraphQlReference reference = reference("""
                type Query { node(by: Key): Node }
                interface Node implements Thing { id: ID! }
                interface Thing { id: ID! }
                type Order implements Node & Thing { id: ID! next: Order }
                type Old implements Node, Thing { id: ID! }
                union Any = | Order | Old
                input Key { id: ID, key: Key }
                directive @by(key: Key) repeatable on | FIELD | OBJECT
                """);

        assertThat(relations(type(reference, "Node")))
                .containsExactly("Implements: Thing", "Implemented by: Order Old");
        assertThat(relations(type(reference, "Old"))).containsExactly("Implements: Node Thing", "Member of: Any");
        assertThat(relations(type(reference, "Any"))).containsExactly("One of: Order Old");
        assertThat(relations(type(reference, "@by"))).containsExactly("Applies to: repeatable FIELD OBJECT");
        assertThat(said(type(reference, "Key").uses())).isEqualTo("Used by: query node(by:) Key.key @by(key:)");
        assertThat(type(reference, "Node").uses().links())
                .containsExactly(new Link("query node", Optional.of("operation-query-node")));
    }

    @Test
    void deprecationsHaveReasons() {
        NamedType type = type(
                reference("enum E { A @deprecated B @deprecated(reason: \"Use `A`\") C(x: Int) }"
                        + " type T { a(b: Int @deprecated(reason: \"c\")): Int }"),
                "E");

        assertThat(type.entries().get(0).facts().deprecated().map(Text::plain)).contains("No longer supported");
        assertThat(type.entries()
                        .get(1)
                        .facts()
                        .deprecated()
                        .map(Text::html)
                        .orElseThrow()
                        .toString())
                .contains("<code>A</code>");
        assertThat(type.entries().get(1).id()).isEqualTo("type-E-value-B");
    }

    @Test
    void directivesOfTheSpecificationAreSaidInWordsAndOthersAsWritten() {
        GraphQlReference reference = reference("""
                scalar Time @specifiedBy(url: "https://example.com/time") @of(a: [1, 2], b: {c: "d"})
                input Key @oneOf { id: ID }
                directive @of(a: [Int]) on SCALAR
                """);

        assertThat(type(reference, "Time").about().specifiedBy()).contains("https://example.com/time");
        assertThat(type(reference, "Time").about().directives())
                .containsExactly(
                        new Applied(new Link("@of", Optional.of("directive-of")), "(a: [1, 2], b: {c: \"d\"})"));
        assertThat(type(reference, "Key").about().facts()).containsExactly("exactly one field must be given");
    }

    @Test
    void aFederatedPartIsShownAlthoughMuchIsMissing() {
        GraphQlReader.Result result = Schemas.read("""
                extend type User @key(fields: "id") { id: ID! @external cart(first: Int): Cart! at: _Any }
                type Cart { items: [federation__Item] }
                """);

        assertThat(result.findings()).isEmpty();
        NamedType user = type(result.reference().orElseThrow(), "User");
        assertThat(user.about().facts()).containsExactly("extended here, defined elsewhere");
        assertThat(user.entries().get(0).facts().directives())
                .extracting(applied -> applied.name().text())
                .containsExactly("@external");
    }

    @Test
    void afterAMistakeTheNextFieldAndTheNextTypeAreRead() {
        GraphQlReader.Result result = Schemas.read("""
                type Query {
                  a: Int
                  b ${Type}
                  "kept"
                  c(x: ): Int
                  type: Int
                }
                type Broken {
                  a: Int

                "Described"
                type Whole { b: Int }
                garbage here
                enum E { A }
                """);
        GraphQlReference reference = result.reference().orElseThrow();

        assertThat(reference.operations().get(0).operations())
                .extracting(operation -> operation.entry().name())
                .containsExactly("a", "type");
        assertThat(type(reference, "Broken").entries()).hasSize(1);
        assertThat(type(reference, "Whole").entries()).hasSize(1);
        assertThat(type(reference, "E").entries()).hasSize(1);
        assertThat(reference.notes()).hasSize(1);
        assertThat(result.findings())
                .extracting(finding -> finding.position().line())
                .containsExactly(3, 5, 11, 13);
    }

    @Test
    void examplesDeclareTheVariablesTheyUse() {
        GraphQlReference reference = reference("""
                type Query { order(id: ID!, at: DateTime): Order search(f: Filter!): [Hit] }
                scalar DateTime
                type Order { id: ID! old: Int @deprecated lines(first: Int!): Int customer: Customer parent: Order }
                type Customer { name: String orders: [Order] }
                union Hit = Order | Customer
                input Filter { state: State! and: [Filter!] range: Range! }
                input Range { from: Int! to: Int = 7 }
                enum State { OLD @deprecated OPEN }
                """);

        assertThat(plain(operation(reference, "order").example().operation())).isEqualTo("""
                query Order($id: ID!, $at: DateTime) {
                  order(id: $id, at: $at) {
                    id
                    customer {
                      name
                    }
                  }
                }""");
        assertThat(plain(operation(reference, "order").example().variables())).isEqualTo("""
                {
                  "id": "1",
                  "at": "2026-01-31T12:00:00Z"
                }""");
        assertThat(plain(operation(reference, "search").example().operation()))
                .contains("search(f: $f) {\n    __typename\n    ... on Order {\n      id\n      customer {");
        assertThat(plain(operation(reference, "search").example().variables()))
                .contains("\"state\": \"OPEN\"", "\"range\": {\n      \"from\": 1");
    }

    @Test
    void introspectionGivesTheSameAsTheText() {
        GraphQlReference reference = Schemas.introspection("""
                {"data": {"__schema": {"queryType": {"name": "Q"}, "types": [
                  {"kind": "OBJECT", "name": "Q", "description": "Asked", "fields": [
                    {"name": "a", "args": [{"name": "x", "type": {"kind": "SCALAR", "name": "Int"}, "defaultValue": "[1]"}],
                     "type": {"kind": "NON_NULL", "ofType": {"kind": "LIST", "ofType": {"kind": "OBJECT", "name": "Q"}}},
                     "isDeprecated": true, "deprecationReason": "old"}], "interfaces": []},
                  {"kind": "ENUM", "name": "E", "enumValues": [{"name": "A", "description": "first"}]},
                  {"kind": "SCALAR", "name": "Time", "specifiedByURL": "https://example.com/time"},
                  {"kind": "INPUT_OBJECT", "name": "I", "isOneOf": true, "inputFields": [{"name": "f", "type": {"name": "Int"}}]},
                  {"kind": "UNION", "name": "U", "possibleTypes": [{"name": "Q"}]},
                  {"kind": "OBJECT", "name": "__Type", "fields": []}],
                  "directives": [{"name": "d", "isRepeatable": true, "locations": ["FIELD"], "args": []}]}}}
                """);

        Entry a = operation(reference, "a").entry();
        assertThat(a.type()).contains(new Link("[Q]!", Optional.of("type-Q")));
        assertThat(a.facts().deprecated().map(Text::plain)).contains("old");
        assertThat(a.arguments().get(0).facts().fallback()).contains("[1]");
        assertThat(reference.operations().get(0).type().description().plain()).isEqualTo("Asked");
        assertThat(type(reference, "E").entries().get(0).description().plain()).isEqualTo("first");
        assertThat(type(reference, "Time").about().specifiedBy()).contains("https://example.com/time");
        assertThat(type(reference, "I").about().facts()).hasSize(1);
        assertThat(relations(type(reference, "U"))).containsExactly("One of: Q");
        assertThat(relations(type(reference, "@d"))).containsExactly("Applies to: repeatable FIELD");
        assertThat(reference.types()).extracting("title").doesNotContain("Object types");
    }

    @Test
    void stringsAreReadAsTheSpecificationSays() {
        List<NamedType> scalars = reference("""
                "a \\"b\\" \\u00e4 \\u{1F600} \\n" scalar A
                \"""
                    first

                      second \\\"""
                \"""
                scalar B
                "" scalar C
                """).types().get(0).types();

        assertThat(scalars)
                .extracting(type -> type.description().plain())
                .containsExactly("a \"b\" \u00e4 \uD83D\uDE00 \n", "first\n\n  second \"\"\"", "");
    }
}
