package dev.stagebill.apidocs.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlMapping;
import graphql.GraphQL;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Answers to introspection queries, as GraphQL's reference implementation for Java gives them, written as schemas. */
class SdlPrinterTest {
    private static final String SCHEMA = """
            "The whole"
            schema {
              query: Root
            }

            "Where it begins"
            type Root {
              \"""
              Finds "pets".

                Even \\\""" ones.
              \"""
              pets(
                "How many"
                first: Int = 10
                kind: [Kind!]! = [CAT]
              ): [Pet!]!
              old(by: Filter = {name: "x", tags: ["a"]}): String @deprecated(reason: "use pets")
            }

            interface Named {
              name: String!
            }

            type Pet implements Named {
              name: String!
            }

            union Thing = Pet | Root

            enum Kind {
              "meows"
              CAT
              DOG @deprecated(reason: "No longer supported")
            }

            input Filter {
              name: String
              tags: [String!]
            }

            scalar Date @specifiedBy(url: "https://scalars.example/date")
            """;

    @Test
    void anAnswerSaysTheSameAsItsSchema() throws IOException {
        String answer = answer(SCHEMA);

        String printed = print(answer);

        assertThat(answer(printed)).isEqualTo(answer);
        assertThat(printed)
                .contains("old(by: Filter = {name : \"x\", tags : [\"a\"]}): String @deprecated".replace(" : ", ": "))
                .contains("  pets(\n    \"How many\"\n    first: Int = 10\n")
                .contains("union Thing = Pet | Root\n")
                .doesNotContain("scalar Int", "directive @skip", "__Schema");
    }

    @Test
    void whatIsNoAnswerIsNotAccepted() throws IOException {
        YamlMapping other =
                (YamlMapping) JsonReader.read("{\"openapi\": \"3.1.0\"}").root().orElseThrow();
        StringBuilder out = new StringBuilder();
        SdlPrinter.print(other, out);

        assertThat(SdlPrinter.accepts(other)).isFalse();
        assertThat(out).isEmpty();
    }

    private static String print(String answer) throws IOException {
        StringBuilder out = new StringBuilder();
        SdlPrinter.print((YamlMapping) JsonReader.read(answer).root().orElseThrow(), out);
        return out.toString();
    }

    private static String answer(String schema) {
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(graphql.schema.GraphQLScalarType.newScalar()
                        .name("Date")
                        .coercing(graphql.Scalars.GraphQLString.getCoercing())
                        .build())
                .type("Named", type -> type.typeResolver(any -> null))
                .type("Thing", type -> type.typeResolver(any -> null))
                .build();
        var executable = new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(schema), wiring);
        Object data = GraphQL.newGraphQL(executable)
                .build()
                .execute(IntrospectionQuery.INTROSPECTION_QUERY)
                .toSpecification();
        return JsonMapper.builder().build().writeValueAsString(data);
    }
}
