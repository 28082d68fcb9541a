package dev.stagebill.apidiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What changes in AsyncAPI, GraphQL and Protocol Buffers are told, under which rule. */
class OtherFormatsDiffTest {
    static final List<Pair> PAIRS = Stream.of("asyncapi.txt", "graphql.txt", "protobuf.txt")
            .flatMap(file -> Pair.in(file).stream())
            .toList();

    private static String document(String part, String text) {
        return switch (part) {
            case "2" -> "{asyncapi: 2.6.0, " + text.substring(1);
            case "3" -> "{asyncapi: 3.0.0, " + text.substring(1);
            default -> text.replace("; ", ";\n").replace("} ", "}\n");
        };
    }

    @ParameterizedTest
    @FieldSource("PAIRS")
    void aChangeFallsUnderItsRuleOnly(Pair pair) {
        ApiDifference difference =
                ApiDiff.between(document(pair.part(), pair.before()), document(pair.part(), pair.after()));

        assertThat(difference.obstacle()).isEmpty();
        String rules = difference.changes().stream()
                .map(change -> change.rule().name() + " " + change.impact())
                .collect(Collectors.joining(", "));
        assertThat(rules).isEqualTo(pair.rule().equals("none") ? "" : pair.rule() + " " + pair.impact());
    }

    @Test
    void fieldsOfTheRootTypesAreOperations() {
        ApiDifference difference = ApiDiff.between(
                "type Query {\n  user(id: ID): Int\n}", "type Query {\n  user(id: ID, name: String!): Int\n}");

        assertThat(difference.format()).isEqualTo(DefinitionFormat.GRAPHQL);
        assertThat(difference.changes().get(0).place())
                .isEqualTo(new Place(Place.Sort.OPERATION, "query user", "name"));
        assertThat(difference.changes().get(0).text())
                .isEqualTo("The argument `name` of the field `user` of `Query` was added and is required");
    }

    @Test
    void unionMembersComeAndGo() {
        String types = "type A { a: Int }\ntype B { a: Int }\n";

        assertThat(ApiDiff.between(types + "union U = A", types + "union U = A | B")
                        .changes())
                .extracting(ApiChange::text)
                .containsExactly("`U` may also be `B`");
        assertThat(ApiDiff.between(types + "union U = A | B", types + "union U = A")
                        .changes())
                .extracting(change -> change.rule().name())
                .containsExactly("graphql.union-member-removed");
        assertThat(ApiDiff.between("directive @d on FIELD | QUERY", "directive @d on FIELD")
                        .changes())
                .extracting(change -> change.rule().name())
                .containsExactly("graphql.directive-location-removed");
        assertThat(ApiDiff.between("directive @d on FIELD", "directive @d on FIELD | QUERY")
                        .changes())
                .extracting(change -> change.rule().name())
                .containsExactly("graphql.directive-location-added");
    }

    @Test
    void anIntrospectionAnswerIsComparedWithASchema() {
        String answer = "{\"data\": {\"__schema\": {\"queryType\": {\"name\": \"Query\"}, \"types\": ["
                + "{\"kind\": \"OBJECT\", \"name\": \"Query\", \"fields\": [{\"name\": \"a\", \"args\": [],"
                + " \"type\": {\"kind\": \"SCALAR\", \"name\": \"Int\"}}]}]}}}";

        assertThat(ApiDiff.between(answer, "type Query { a: String }").changes())
                .extracting(change -> change.rule().name())
                .containsExactly("graphql.field-type-changed");
    }

    @Test
    void namesAreThoseOfTheReference() {
        ApiDifference difference = ApiDiff.between(
                "syntax = \"proto3\";\npackage shop.v1;\nmessage Order { string id = 1; }",
                "syntax = \"proto3\";\npackage shop.v1;\nmessage Order { int32 id = 1; }");

        assertThat(difference.changes().get(0).place()).isEqualTo(new Place(Place.Sort.TYPE, "shop.v1.Order", "id"));
        assertThat(difference.changes().get(0).text())
                .isEqualTo("The field `id` of the message `Order` is of type `int32` now, before `string`");
    }

    @Test
    void schemasAreComparedAsWhoWritesDocumentsSeesThem() {
        String schema =
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"properties\": {\"a\": {%s}}}";

        assertThat(ApiDiff.between(schema.formatted(""), schema.formatted("\"type\": \"string\""))
                        .changes())
                .extracting(change -> change.rule().name() + ": " + change.text())
                .containsExactly(
                        "request.type-narrowed: The property `a` of the document is of type `string` now, before of any type");
    }

    @Test
    void customResourcesAreComparedVersionByVersion() {
        String crd = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec:
                  versions:
                    - {name: v1, schema: {openAPIV3Schema: {type: object, properties: {a: {type: string}%s}}}}
                """;
        ApiDifference difference = ApiDiff.between(
                crd.formatted("") + "    - {name: v0, schema: {openAPIV3Schema: {type: object}}}\n",
                crd.formatted(", b: {type: string}"));

        assertThat(difference.format()).isEqualTo(DefinitionFormat.CUSTOM_RESOURCE);
        assertThat(difference.changes())
                .extracting(change -> change.impact() + ": " + change.text())
                .containsExactly(
                        "breaking: The version `v0` was removed", "compatible: The property `b` of `v1` was added");
    }

    @Test
    void aSchemaOfAvroMayBreakWritersAndReaders() {
        String type = "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\": \"%s\"}]}";

        assertThat(ApiDiff.between(type.formatted("int"), type.formatted("long"))
                        .changes())
                .extracting(change -> change.rule().name() + " " + change.impact())
                .containsExactly("response.type-widened breaking");
        assertThat(ApiDiff.between(type.formatted("int"), type.formatted("int")).changes())
                .isEmpty();
    }
}
