package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stagebill.apidocs.ApiPart.Kind;
import dev.stagebill.apidocs.ApiPart.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of definitions of the type {@code graphql}, and where their findings are. */
class GraphQlFormatTest {
    private static final String ORDERS = """
            type Query {
              "One order."
              order("Its number" id: ID!): Order
            }
            "What was bought."
            type Order { id: ID! state: State old: Int @deprecated }
            enum State { OPEN PAID }
            """;

    private static ApiContent content(Apis apis) {
        return apis.documentations().get(0).content();
    }

    @Test
    void rootFieldsAndTypesArePartsWithPlaces() {
        Apis apis = Apis.of("GraphQL", ORDERS);

        assertThat(apis.findings()).isEmpty();
        assertThat(content(apis).template()).isEqualTo("graphql");
        assertThat(content(apis).parts())
                .extracting(ApiPart::kind, ApiPart::title)
                .containsExactly(
                        tuple(Kind.OPERATION, "query order"), tuple(Kind.SCHEMA, "Order"), tuple(Kind.SCHEMA, "State"));
        assertThat(content(apis).parts().get(0).sections())
                .containsExactly(
                        new Section("operation-query-order", "", "One order."),
                        new Section("operation-query-order-argument-id", "id", "Its number"));
        assertThat(content(apis).parts().get(1).sections())
                .extracting(Section::id)
                .containsExactly("type-Order", "type-Order-field-id", "type-Order-field-state", "type-Order-field-old");
        assertThat(content(apis).parts().get(2).sections())
                .containsExactly(new Section("type-State", "", "\nOPEN\nPAID"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type Query { a Int b: Int }|api.unparsable 1:16",
                "type Query { a: Strin } type String2 { b: Int }|api.unresolved-ref 1:17",
                "type Query { a: Int a: Int }|api.duplicate-name 1:21",
                "type Query { a: Int } type Query { b: Int }|api.duplicate-name 1:28",
                "type Query { a: Int } input Query { b: Int }|api.duplicate-name 1:29",
                "type A { a: Int }|api.missing-root-type 1:1",
                "{\"data\": {}}|api.not-graphql 1:1",
                "{\"data\": ]|api.unparsable 1:10",
                "# nothing|api.not-graphql 1:1",
                "hello|api.unparsable 1:1"
            })
    void faultsAreFoundWhereTheyAre(String definition, String place) {
        assertThat(Apis.of("graphql", definition).places()).containsExactly(place);
    }

    @Test
    void aDefinitionInTheDescriptorHasItsPlacesThere() {
        Apis apis = Apis.in("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: orders}
                spec:
                  type: graphql
                  lifecycle: production
                  owner: team
                  definition: |
                    type Query {
                      order: Ordr
                    }
                    type Order { id: ID }
                """);

        assertThat(apis.places()).containsExactly("api.unresolved-ref 10:14");
        assertThat(apis.findings().get(0).hint()).contains("did you mean Order?");
    }

    @Test
    void whatCannotBeReadAtAllIsShownAsSource() {
        assertThat(content(Apis.of("graphql", "just words"))).isInstanceOf(SourceListing.class);
        assertThat(content(Apis.of("graphql", "{\"openapi\": \"3.1.0\"}"))).isInstanceOf(SourceListing.class);
    }
}
