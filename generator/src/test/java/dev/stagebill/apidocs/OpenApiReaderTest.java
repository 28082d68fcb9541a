package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Response;
import org.junit.jupiter.api.Test;

class OpenApiReaderTest {
    private static final String SHOP = """
            openapi: 3.0.3
            info:
              title: Shop
              version: 1.0
              description: Sells **things**.
              license: {name: MIT, url: "javascript:alert(1)"}
            servers:
              - url: https://{region}.example.com
                variables: {region: {default: north, enum: [north, south]}}
            security: [{key: []}]
            tags:
              - {name: items, description: What is sold}
              - {name: admin}
            paths:
              /items/{id}:
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: lang, in: query, schema: {type: string}}
                get:
                  operationId: getItem
                  summary: Get an item
                  tags: [items, reading]
                  deprecated: true
                  parameters:
                    - {name: lang, in: query, description: Language, schema: {type: string, default: en}}
                  responses:
                    "200":
                      description: The item
                      headers: {ETag: {schema: {type: string}}}
                      content:
                        application/json: {schema: {$ref: "#/components/schemas/Item"}}
                        application/xml: {schema: {$ref: "#/components/schemas/Item"}}
                      links: {next: {operationId: listItems}}
                    default: {$ref: "#/components/responses/Failed"}
              /items:
                get: {operationId: listItems, security: [], responses: {"200": {description: All}}}
                post:
                  tags: [items]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Item"}
                        examples: {small: {summary: A small one, value: {id: a}}}
                  callbacks:
                    sold:
                      "{$request.body#/url}":
                        post: {responses: {"204": {description: Heard}}}
                  responses: {"201": {description: Made}}
            components:
              responses: {Failed: {description: It failed}}
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
              schemas:
                Item: {type: object, required: [id], properties: {id: {type: string}}}
            """;

    private static Operation operation(OpenApiReference reference, String id) {
        return reference.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void operationsStandUnderTheirFirstTagInTheOrderOfTheTags() {
        OpenApiReference shop = Apis.openApi(SHOP).reference();

        assertThat(shop.groups()).extracting(OperationGroup::name).containsExactly("items", "admin", "Operations");
        assertThat(shop.groups().get(0).operations())
                .extracting(Operation::id)
                .containsExactly("operation-getItem", "operation-post-items");
        assertThat(operation(shop, "operation-getItem").otherTags()).containsExactly("reading");
    }

    @Test
    void parametersOfThePathAreMergedAndOverridden() {
        Operation get = operation(Apis.openApi(SHOP).reference(), "operation-getItem");

        assertThat(get.parameters()).extracting(Property::name).containsExactly("id", "lang");
        assertThat(get.parametersIn("query").get(0).description().toString()).contains("Language");
        assertThat(get.parametersIn("query").get(0).schema().facts()).containsExactly("default en");
    }

    @Test
    void responsesAreFollowedAndMediaTypesWithOneSchemaStandTogether() {
        Operation get = operation(Apis.openApi(SHOP).reference(), "operation-getItem");

        assertThat(get.responses()).extracting(Response::status).containsExactly("200", "default");
        assertThat(get.responses().get(0).bodies()).hasSize(1);
        assertThat(get.responses().get(0).bodies().get(0).types())
                .containsExactly("application/json", "application/xml");
        assertThat(get.responses().get(0).headers()).extracting(Property::name).containsExactly("ETag");
        assertThat(get.responses().get(0).links().get(0).link()).contains("operation-listItems");
        assertThat(get.responses().get(1).description().toString()).contains("It failed");
    }

    @Test
    void bodiesKeepTheirExamplesAndOthersGetOneMadeFromTheSchema() {
        OpenApiReference shop = Apis.openApi(SHOP).reference();
        OpenApiReference.Example given = operation(shop, "operation-post-items")
                .body()
                .orElseThrow()
                .media()
                .get(0)
                .examples()
                .get(0);
        OpenApiReference.Example made = operation(shop, "operation-getItem")
                .responses()
                .get(0)
                .bodies()
                .get(0)
                .examples()
                .get(0);

        assertThat(given.name()).isEqualTo("small");
        assertThat(given.generated()).isFalse();
        assertThat(made.generated()).isTrue();
        assertThat(made.code().toString()).contains("id");
    }

    @Test
    void securityOfTheOperationReplacesThatOfTheApi() {
        OpenApiReference shop = Apis.openApi(SHOP).reference();

        assertThat(operation(shop, "operation-getItem")
                        .security()
                        .get(0)
                        .grants()
                        .get(0)
                        .link())
                .contains("security-key");
        assertThat(operation(shop, "operation-listItems").security().get(0).grants())
                .isEmpty();
    }

    @Test
    void callbacksAreOperationsOfTheirOwn() {
        Operation post = operation(Apis.openApi(SHOP).reference(), "operation-post-items");

        assertThat(post.callbacks().get(0).name()).isEqualTo("sold");
        assertThat(post.callbacks().get(0).operations().get(0).path()).isEqualTo("{$request.body#/url}");
    }

    @Test
    void versionsKeepTheirTextAndUnsafeLinksAreDropped() {
        OpenApiReference shop = Apis.openApi(SHOP).reference();

        assertThat(shop.version()).isEqualTo("1.0");
        assertThat(shop.format()).isEqualTo("OpenAPI 3.0.3");
        assertThat(shop.facts().get(0).url()).isEmpty();
        assertThat(shop.servers().get(0).variables().get(0).schema().facts()).containsExactly("default north");
        assertThat(shop.description().toString()).contains("<strong>things</strong>");
    }

    @Test
    void webhooksHaveAGroupOfTheirOwn() {
        OpenApiReference reference = Apis.reference(
                "webhooks: {parcelMoved: {post: {operationId: moved, responses: {'200': {description: ok}}}}}");

        assertThat(reference.groups()).extracting(OperationGroup::name).containsExactly("Webhooks");
        assertThat(reference.operations().get(0).webhook()).isTrue();
        assertThat(reference.operations().get(0).path()).isEqualTo("parcelMoved");
    }

    @Test
    void idsAreUniqueOnThePage() {
        OpenApiReference reference = Apis.reference("paths: {/a: {get: {operationId: x y}, put: {operationId: x-y}}, "
                + "'/a-b': {get: {}}, /a/b: {get: {}}}");

        assertThat(reference.operations())
                .extracting(Operation::id)
                .containsExactly("operation-x-y", "operation-x-y-2", "operation-get-a-b", "operation-get-a-b-2");
    }

    @Test
    void openApi2IsReadWithItsBodiesAndDefinitions() {
        OpenApiReference old = Apis.openApi("""
                        {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "host": "api.example.com",
                         "basePath": "/v1", "schemes": ["https"], "consumes": ["application/json"],
                         "paths": {
                           "/pets": {"post": {"operationId": "addPet",
                             "parameters": [{"in": "body", "name": "pet", "required": true,
                                             "schema": {"$ref": "#/definitions/Pet"}},
                                            {"in": "query", "name": "dry", "type": "boolean", "default": false}],
                             "responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/Pet"},
                                                   "examples": {"application/json": {"id": 7}}}}}},
                           "/upload": {"post": {"operationId": "upload",
                             "parameters": [{"in": "formData", "name": "file", "type": "file", "required": true}],
                             "responses": {"204": {"description": "done"}}}}},
                         "definitions": {"Pet": {"type": "object", "properties": {"id": {"type": "integer"}}}}}
                        """).reference();

        Operation add = operation(old, "operation-addPet");
        assertThat(old.servers().get(0).url()).isEqualTo("https://api.example.com/v1");
        assertThat(add.body().orElseThrow().media().get(0).schema().typeText()).isEqualTo("Pet");
        assertThat(add.parameters()).extracting(Property::name).containsExactly("dry");
        assertThat(add.parameters().get(0).schema().typeText()).isEqualTo("boolean");
        assertThat(add.responses()
                        .get(0)
                        .bodies()
                        .get(0)
                        .examples()
                        .get(0)
                        .code()
                        .toString())
                .contains("7");
        assertThat(operation(old, "operation-upload")
                        .body()
                        .orElseThrow()
                        .media()
                        .get(0)
                        .types())
                .containsExactly("application/json");
        assertThat(old.schemas()).extracting(OpenApiReference.NamedSchema::id).containsExactly("schema-Pet");
    }

    @Test
    void aTagThatIsCalledLikeTheRestStandsOnce() {
        OpenApiReference reference = Apis.reference(
                "tags: [{name: Operations, description: d}]\npaths: {/a: {get: {tags: [Operations]}}}\n");

        assertThat(reference.groups()).hasSize(1);
    }

    @Test
    void groupsOfTagsSetTheOrderAndTheFirstOfEachTellsTheName() {
        OpenApiReference reference = Apis.reference("""
                tags: [{name: a}, {name: b, x-displayName: Bee}]
                x-tagGroups: [{name: Second, tags: [b]}, {name: Third, tags: [a]}]
                paths: {/a: {get: {tags: [a]}, put: {tags: [b]}}}
                """);

        assertThat(reference.groups()).extracting(OperationGroup::title).containsExactly("Bee", "a");
        assertThat(reference.groups().get(0).over()).contains("Second");
    }

    @Test
    void serversOfThePathCountWhereAnOperationListsNone() {
        OpenApiReference reference = Apis.reference("""
                paths:
                  /a:
                    servers: [{url: https://a.example.com}]
                    get: {servers: [], responses: {"200": {description: All}}}
                """);

        assertThat(reference.operations().get(0).servers())
                .extracting(OpenApiReference.Server::url)
                .containsExactly("https://a.example.com");
    }

    @Test
    void componentsThatNothingUsesAreShownInAChapterOfTheirOwn() {
        OpenApiReference reference = Apis.reference("""
                paths:
                  /a:
                    get:
                      parameters: [{$ref: "#/components/parameters/Page"}]
                      responses: {"200": {description: All}}
                components:
                  parameters:
                    Page: {name: page, in: query, schema: {type: integer}}
                    Limit: {name: limit, in: query, schema: {type: integer}}
                  headers: {X-Rest: {schema: {type: integer}}}
                  requestBodies: {Order: {required: true, content: {application/json: {schema: {type: string}}}}}
                  responses: {Gone: {description: Gone for good}}
                  links: {Next: {operationId: list}}
                  examples: {Small: {summary: A small one, value: {a: 1}}}
                  pathItems: {Item: {get: {summary: An item, responses: {}}}}
                  callbacks: {Done: {"{$url}": {post: {summary: It is done, responses: {}}}}}
                  mediaTypes: {Json: {schema: {type: integer}}}
                """);

        assertThat(reference.shared())
                .extracting(shared -> shared.sort() + " " + shared.name())
                .containsExactly(
                        "parameter Limit",
                        "header X-Rest",
                        "request body Order",
                        "media type Json",
                        "response Gone",
                        "link Next",
                        "callback Done",
                        "path Item",
                        "example Small");
        assertThat(reference.shared().get(0).fields())
                .extracting(Property::name)
                .containsExactly("limit");
    }

    @Test
    void responsesOfAnOlderDefinitionMayBeWrittenLikeNewOnes() {
        OpenApiReference reference = Apis.openApi("""
                swagger: "2.0"
                info: {title: A, version: "1"}
                paths:
                  /a: {get: {responses: {"200": {description: All, content: {text/csv: {schema: {type: string}}}}}}}
                """).reference();

        assertThat(reference
                        .operations()
                        .get(0)
                        .responses()
                        .get(0)
                        .bodies()
                        .get(0)
                        .types())
                .containsExactly("text/csv");
    }

    @Test
    void tagsStandBehindTheirParents() {
        OpenApiReference reference = Apis.openApi("""
                openapi: 3.2.0
                info: {title: A, version: "1"}
                tags:
                  - {name: cats, parent: pets}
                  - {name: shops}
                  - {name: pets, summary: Pets}
                  - {name: a, parent: b}
                  - {name: b, parent: a}
                paths: {}
                """).reference();

        assertThat(reference.groups())
                .extracting(OperationGroup::name)
                .containsExactly("shops", "pets", "cats", "a", "b");
        assertThat(reference.groups().get(2).title()).isEqualTo("Pets / cats");
    }
}
