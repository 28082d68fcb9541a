package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiCheckTest {
    private static Apis openApi(String definition) {
        return Apis.openApi(definition).withoutManners();
    }

    private static Apis in(String... pathsAndTexts) {
        return Apis.in(pathsAndTexts).withoutManners();
    }

    @Test
    void aSoundDefinitionHasNoFindings() {
        assertThat(openApi("openapi: 3.1.0\ninfo: {title: t, version: v}\npaths: {}\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void everyFaultIsReportedAtItsPlace() {
        Apis apis = openApi("""
                openapi: 3.1.0
                info: {title: t, version: v}
                security:
                  - tokn: []
                paths:
                  /a/{id}:
                    get:
                      operationId: same
                      responses:
                        "200": {$ref: "#/components/responses/Okay"}
                  /b:
                    get:
                      operationId: same
                      responses:
                        "200": {$ref: "shared.yaml#/Ok"}
                components:
                  securitySchemes: {token: {type: http, scheme: bearer}}
                  responses: {Ok: {description: fine}}
                """);

        assertThat(apis.places())
                .containsExactlyInAnyOrder(
                        "api.unknown-security-scheme 4:5",
                        "api.undeclared-path-parameter 8:7",
                        "api.unresolved-ref 10:23",
                        "api.duplicate-operation-id 13:20",
                        "api.external-ref 15:23");
        assertThat(apis.findings())
                .allMatch(finding -> finding.location().orElseThrow().path().equals("api/definition.txt"))
                .allMatch(finding -> finding.entity().orElseThrow().equals("api:default/orders"));
    }

    @Test
    void misspeltNamesComeWithASuggestion() {
        Apis apis = openApi("openapi: 3.1.0\nsecurity: [{tokn: []}]\n"
                + "components: {securitySchemes: {token: {type: http}}, "
                + "schemas: {Order: {}, Orders: {$ref: '#/components/schemas/Ordr'}}}\n");

        assertThat(apis.findings())
                .extracting(finding -> finding.hint().orElse(""))
                .containsExactlyInAnyOrder("did you mean token?", "did you mean #/components/schemas/Order?");
    }

    @Test
    void theSecondOfTwoEqualOperationIdsNamesTheFirst() {
        Apis apis = openApi("openapi: 3.1.0\npaths:\n  /a:\n    get: {operationId: x}\n    put: {operationId: x}\n");

        assertThat(apis.findings().get(0).related().get(0).line()).isEqualTo(4);
    }

    @Test
    void graphQlThatIsAnnouncedAsOpenApiIsNamed() {
        Apis apis = openApi("\"\"\"\nChanges\n\"\"\"\ninput Changes {\n  name: String\n}\n");

        assertThat(apis.findings()).extracting("code").containsExactly("api.unparsable");
        assertThat(apis.findings().get(0).hint())
                .contains("it looks like GraphQL; if it is, change spec.type of the API");
    }

    @Test
    void aBrokenDefinitionIsShownAsSource() {
        Apis apis = openApi("openapi: 3.1.0\ninfo:\n  title: \"never ends\n");

        assertThat(apis.findings()).extracting("code").containsExactly("api.unparsable");
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }

    @Test
    void aDefinitionWithoutVersionIsShownAsSource() {
        Apis apis = openApi("info: {title: t}\n");

        assertThat(apis.findings()).extracting("code").containsExactly("api.not-openapi");
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }

    @Test
    void ofAKeyGivenTwiceTheLastValueIsShown() {
        Apis apis = openApi("openapi: 3.1.0\ninfo:\n  title: one\n  title: two\n");

        assertThat(apis.places()).containsExactly("api.duplicate-key 4:3");
        assertThat(apis.reference().title()).isEqualTo("two");
    }

    @Test
    void referencesInExamplesAreData() {
        assertThat(openApi(
                                "openapi: 3.1.0\ncomponents: {schemas: {A: {example: {$ref: '#/nowhere'}, "
                                        + "default: {$ref: '#/nowhere'}, properties: {default: {$ref: '#/components/schemas/A'}}}}}\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void aDefinitionInTheDescriptorIsLocatedThere() {
        Apis apis = in("catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata:
                  name: orders
                spec:
                  type: openapi
                  lifecycle: production
                  owner: team
                  definition: |
                    openapi: 3.1.0
                    components:
                      schemas:
                        A: {$ref: "#/components/schemas/B"}
                """);

        assertThat(apis.places()).containsExactly("api.unresolved-ref 13:19");
    }

    @Test
    void stringsMayStandForWholeValuesAndNullForNone() {
        assertThat(openApi("""
                openapi: 3.0.3
                info: {title: t, version: v}
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: ok
                          content:
                            application/xml: {example: <a/>, schema: {type: object}}
                            application/json: {example: null, schema: {type: string}}
                components:
                  schemas:
                    A:
                      type: object
                      properties:
                        type: {type: string}
                        example: {type: object}
                        default: {type: integer}
                """).findings()).isEmpty();
    }

    @Test
    void examplesOfMediaTypesOfSwaggerAreCompared() {
        Apis apis = openApi("""
                swagger: '2.0'
                info: {title: t, version: v}
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: ok
                          schema: {type: object, properties: {value: {type: integer}}}
                          examples:
                            application/json: {value: many}
                """);

        assertThat(apis.places()).containsExactly("api.wrong-example 11:39");
    }
}
