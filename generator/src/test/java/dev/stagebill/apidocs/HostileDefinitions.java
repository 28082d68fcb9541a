package dev.stagebill.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Definitions that were made to do harm, in all formats: as large, deep and entangled as asked for. */
public final class HostileDefinitions {
    private static final String OPENAPI = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
    private static final String GET =
            OPENAPI + "paths:\n  /a:\n    get:\n      operationId: a\n      responses: {'200': {description: d}}\n";

    private final int many;
    private final int length;
    private final List<Hostile> all = new ArrayList<>();

    private HostileDefinitions(int many, int length) {
        this.many = many;
        this.length = length;
    }

    /**
     * One of them.
     *
     * @param name what it does
     * @param type the type of the API
     * @param files the definition, named {@code main}, and other files of its repository, by path
     */
    public record Hostile(String name, String type, Map<String, String> files) {
        /** The definition itself. */
        public String text() {
            return files.get("main");
        }
    }

    /**
     * All of them.
     *
     * @param many of what there are too many
     * @param length characters of what is too long
     */
    public static List<Hostile> all(int many, int length) {
        HostileDefinitions hostile = new HostileDefinitions(many, length);
        hostile.tooMany();
        hostile.tooManyInSchemas();
        hostile.tooLong();
        hostile.entangled();
        hostile.growing();
        hostile.numbersAndNames();
        hostile.references();
        hostile.graphQl();
        hostile.protobuf();
        hostile.events();
        hostile.structures();
        hostile.services();
        return hostile.all;
    }

    private void add(String name, String type, String text) {
        all.add(new Hostile(name, type, Map.of("main", text)));
    }

    private void openApi(String name, String text) {
        add(name, "openapi", text);
    }

    private String each(IntFunction<String> line) {
        return each(many, line);
    }

    private static String each(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private void tooMany() {
        openApi(
                "many tags",
                OPENAPI + "tags:\n" + each(i -> "- {name: t" + i + ", description: about " + i + "}\n") + "paths:\n"
                        + each(i ->
                                "  /p" + i + ": {get: {tags: [t" + i + "], responses: {'200': {description: d}}}}\n"));
        openApi("many tags of one operation", GET + "      tags: [" + each(i -> "t" + i + ", ") + "]\n");
        openApi(
                "many operations",
                OPENAPI + "paths:\n"
                        + each(i -> "  /p" + i + ": {get: {operationId: o" + i
                                + ", responses: {'200': {description: d}}}}\n"));
        openApi(
                "many operations of one name",
                OPENAPI + "paths:\n"
                        + each(i ->
                                "  /p" + i + ": {get: {operationId: same, responses: {'200': {description: d}}}}\n"));
        openApi("many schemas", GET + "components:\n  schemas:\n" + each(i -> "    S" + i + ": {type: string}\n"));
        openApi(
                "many schemas in a chain",
                GET + "components:\n  schemas:\n"
                        + each(i -> "    S" + i + ": {$ref: '#/components/schemas/S" + (i + 1) + "'}\n"));
        openApi(
                "many parameters",
                GET + "      parameters:\n"
                        + each(i -> "      - {name: p" + i + ", in: query, schema: {type: string}}\n"));
        openApi(
                "many responses",
                OPENAPI + "paths:\n  /a:\n    get:\n      responses:\n"
                        + each(i -> "        'x" + i + "': {description: d}\n"));
        openApi(
                "many headers",
                OPENAPI
                        + "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: d\n          headers:\n"
                        + each(i -> "            H" + i + ": {schema: {type: string}}\n"));
        openApi(
                "many media types",
                OPENAPI
                        + "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: d\n          content:\n"
                        + each(i -> "            a/b" + i + ": {schema: {type: string, enum: [a" + i + "]}}\n"));
        openApi(
                "many links",
                OPENAPI
                        + "paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200':\n          description: d\n          links:\n"
                        + each(i -> "            l" + i + ": {operationId: a}\n"));
        openApi(
                "many callbacks",
                GET + "      callbacks:\n"
                        + each(i ->
                                "        c" + i + ": {'{$url}': {post: {responses: {'200': {description: d}}}}}\n"));
        openApi(
                "many examples",
                OPENAPI
                        + "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: d\n          content:\n            a/b:\n"
                        + "              schema: {type: string}\n              examples:\n"
                        + each(i -> "                e" + i + ": {value: v" + i + "}\n"));
        openApi("many servers", GET + "servers:\n" + each(i -> "- {url: 'https://h" + i + "/', description: d}\n"));
        openApi(
                "many server variables",
                GET + "servers:\n- url: https://h/\n  variables:\n"
                        + each(i -> "    v" + i + ": {default: d, enum: [a, b]}\n"));
        openApi(
                "many security schemes",
                GET + "components:\n  securitySchemes:\n" + each(i -> "    s" + i + ": {type: http, scheme: basic}\n"));
        openApi(
                "many scopes",
                GET
                        + "components:\n  securitySchemes:\n    o:\n      type: oauth2\n      flows:\n        implicit:\n          authorizationUrl: https://a/\n          scopes:\n"
                        + each(i -> "            s" + i + ": said\n"));
        openApi("many requirements", GET + "      security:\n" + each(i -> "      - {s" + i + ": []}\n"));
        openApi("many extensions", GET + each(i -> "x-e" + i + ": v\n"));
        openApi("many extensions of an operation", GET + each(i -> "      x-e" + i + ": v\n"));
        openApi(
                "many code samples",
                GET + "      x-codeSamples:\n" + each(i -> "      - {lang: L" + i + ", source: s}\n"));
        openApi(
                "many paths with variables",
                OPENAPI + "paths:\n" + each(i -> "  /p" + i + "/{a}/{b}/{c}: {get: {}}\n"));
        openApi("many methods", OPENAPI + "paths:\n  /a:\n" + each(i -> "    m" + i + ": {responses: {}}\n"));
        openApi("many webhooks", OPENAPI + "webhooks:\n" + each(i -> "  w" + i + ": {post: {responses: {}}}\n"));
        openApi("many tag groups", GET + "x-tagGroups:\n" + each(i -> "- {name: g" + i + ", tags: [t]}\n"));
        openApi("many empty lines", GET + "\n".repeat(many * 10) + "x-last: 1\n");
    }

    private String schema(String body) {
        return GET + "components:\n  schemas:\n    S:\n" + body;
    }

    private void tooManyInSchemas() {
        openApi(
                "many values of an enumeration",
                schema("      type: string\n      enum:\n" + each(i -> "      - v" + i + "\n")));
        openApi(
                "many described values",
                schema("      oneOf:\n" + each(i -> "      - {const: v" + i + ", description: said}\n")));
        openApi(
                "many properties",
                schema("      type: object\n      properties:\n"
                        + each(i -> "        p" + i + ": {type: string, description: said}\n")));
        openApi(
                "many properties with values",
                schema("      properties:\n"
                        + each(many / 10, i -> "        p" + i + ": {enum: [a, b, c, d, e, f, g, h]}\n")));
        openApi("many required", schema("      required: [" + each(i -> "r" + i + ", ") + "]\n"));
        openApi(
                "many alternatives",
                schema("      oneOf:\n"
                        + each(i -> "      - {type: object, properties: {p" + i + ": {type: string}}}\n")));
        openApi(
                "many alternatives by name",
                schema("      oneOf:\n" + each(i -> "      - {$ref: '#/components/schemas/T" + i + "'}\n"))
                        + each(i -> "    T" + i + ": {type: object}\n"));
        openApi(
                "many parts",
                schema("      allOf:\n" + each(i -> "      - {properties: {p" + i + ": {type: string}}}\n")));
        openApi("many types", schema("      type: [" + each(i -> "t" + i + ", ") + "]\n"));
        openApi("many examples of a schema", schema("      examples:\n" + each(i -> "      - e" + i + "\n")));
        openApi(
                "many discriminated",
                schema("      discriminator:\n        propertyName: p\n        mapping:\n"
                        + each(i -> "          m" + i + ": S\n")));
        openApi(
                "many definitions inside",
                schema("      $defs:\n" + each(i -> "        D" + i + ": {type: string}\n")));
        openApi(
                "many patterns",
                schema("      patternProperties:\n" + each(i -> "        '^p" + i + "$': {type: string}\n")));
        openApi("many keywords", schema(each(i -> "      k" + i + ": v\n")));
        openApi("a large example", schema("      example:\n" + each(i -> "        k" + i + ": [1, 2, {a: b}]\n")));
        openApi("a large default", schema("      default: [" + each(i -> "v" + i + ", ") + "]\n"));
        openApi(
                "everything requires everything",
                GET + "components:\n  schemas:\n"
                        + each(
                                300,
                                i -> "    S" + i + ":\n      properties:\n"
                                        + each(
                                                300,
                                                j -> "        p" + j + ": {$ref: '#/components/schemas/S" + j
                                                        + "'}\n")));
        openApi(
                "many errors",
                OPENAPI + "paths:\n"
                        + each(i -> "  /p" + i + "/{x}: {get: {security: [{no: []}], parameters: [{$ref: '#/no/" + i
                                + "'}], responses: {'200': {$ref: '#/nope'}}}}\n"));
    }

    private void tooLong() {
        String words = "word ".repeat(length / 5);
        String one = "x".repeat(length);
        for (String key : List.of("title", "version", "description", "termsOfService", "summary")) {
            openApi(
                    "a long " + key,
                    "openapi: 3.1.0\ninfo: {title: T, version: '1', " + key + ": '" + words + "'}\npaths: {}\n");
        }
        openApi("a long word", "openapi: 3.1.0\ninfo: {title: T, version: '1', description: " + one + "}\npaths: {}\n");
        openApi(
                "a long description of paragraphs",
                "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n  description: |\n"
                        + each(length / 100, i -> "    ## Heading " + i + "\n\n    " + "word ".repeat(16) + "\n\n")
                        + "paths: {}\n");
        for (String key : List.of("summary", "description", "operationId")) {
            openApi("a long operation's " + key, GET.replace("operationId: a", key + ": " + words.strip()));
        }
        openApi("a long path", GET.replace("/a:", "? /" + one + "\n  :"));
        openApi("a long tag", GET + "      tags: [" + one + "]\n");
        openApi("a long server", GET + "servers: [{url: 'https://" + one + "/'}]\n");
        openApi("a long reference", GET + "components: {schemas: {S: {$ref: '#/" + "a/".repeat(length / 2) + "'}}}\n");
        openApi(
                "a long name",
                GET + "components:\n  schemas:\n    ? " + one + "\n    : {type: object, properties: {? " + one
                        + " : {type: string}}}\n");
        for (String key : List.of(
                "description",
                "pattern",
                "default",
                "title",
                "format",
                "const",
                "example",
                "x-other",
                "contentMediaType",
                "$comment")) {
            openApi("a schema's long " + key, schema("      type: string\n      " + key + ": '" + words + "'\n"));
        }
        openApi("a long value", schema("      enum: ['" + words + "', b]\n"));
        openApi(
                "a long code sample",
                GET + "      x-codeSamples: [{lang: js, source: '" + "a({[\"".repeat(length / 5) + "'}]\n");
        openApi(
                "a long example",
                OPENAPI + "paths: {/a: {get: {responses: {'200': {description: d, content: {a/b: {example: '" + words
                        + "'}}}}}}}\n");
        for (String sign :
                List.of("*", "_", "[", "`", "<", "![", "> ", "- ", "|a", "&#", "\\", "[a](", "<!--", "http://a")) {
            openApi(
                    "a description of " + sign,
                    "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n  description: \""
                            + sign.replace("\\", "\\\\").repeat(Math.min(length, 300_000) / sign.length())
                            + "\"\npaths: {}\n");
        }
        openApi(
                "a long line of JSON",
                "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"description\": \"" + words
                        + "\"}, \"paths\": {}}");
        openApi(
                "a pattern that never ends",
                schema("      type: string\n      pattern: '^(a+)+$'\n      example: "
                                + "a".repeat(Math.min(length, 50_000)) + "!\n")
                        + "    T: {properties: {p: {pattern: '(x|x)*(x|x)*(x|x)*y', default: " + "x".repeat(5000)
                        + "}}}\n");
    }

    private void entangled() {
        openApi("circles", """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                security: {$ref: '#/security'}
                servers: [{$ref: '#/servers/0'}]
                tags: [{$ref: '#/tags/0'}]
                paths:
                  /a: {$ref: '#/paths/~1b'}
                  /b: {$ref: '#/paths/~1a'}
                  /c:
                    $ref: '#/paths/~1c'
                    parameters: [{$ref: '#/paths/~1c/parameters/0'}]
                    get:
                      parameters: [{$ref: '#/components/parameters/P'}, {name: q, in: query, schema: {$ref: '#/paths/~1c/get/parameters/1/schema'}}]
                      requestBody: {$ref: '#/components/requestBodies/B'}
                      responses: {'200': {$ref: '#/components/responses/R'}, '201': {$ref: '#/paths/~1c/get/responses/201'}}
                      callbacks: {x: {$ref: '#/components/callbacks/C'}, y: {$ref: '#/paths/~1c'}}
                      security: [{$ref: '#/security'}]
                components:
                  parameters: {P: {$ref: '#/components/parameters/Q'}, Q: {$ref: '#/components/parameters/P'}}
                  requestBodies: {B: {content: {a/b: {schema: {$ref: '#/components/requestBodies/B'}, examples: {e: {$ref: '#/components/requestBodies/B/content/a~1b/examples/e'}}}}}}
                  responses: {R: {headers: {H: {$ref: '#/components/headers/H'}}, content: {a/b: {schema: {$ref: '#/components/responses/R'}}}, links: {l: {$ref: '#/components/links/L'}}}}
                  headers: {H: {$ref: '#/components/headers/H'}}
                  links: {L: {$ref: '#/components/links/L'}}
                  callbacks: {C: {'{$a}': {post: {callbacks: {C: {$ref: '#/components/callbacks/C'}}, responses: {}}}}}
                  examples: {E: {$ref: '#/components/examples/E'}}
                  securitySchemes: {S: {$ref: '#/components/securitySchemes/S'}}
                  pathItems: {I: {$ref: '#/components/pathItems/I'}}
                  schemas:
                    A: {$ref: '#/'}
                    B: {$ref: '#'}
                    C: {allOf: [{$ref: '#/components/schemas/C'}], anyOf: [{$ref: '#/components/schemas/C'}], not: {$ref: '#/components/schemas/C'}, items: {$ref: '#/components/schemas/C'}}
                    D: {$ref: '#/components/schemas'}
                    E: {properties: {$ref: '#/components/schemas/E'}}
                    F: {$ref: '#/components/schemas/F/properties/a/properties/a'}
                    G: {additionalProperties: {additionalProperties: {$ref: '#/components/schemas/G/additionalProperties'}}}
                    H: {discriminator: {propertyName: p, mapping: {h: '#/components/schemas/H'}}, oneOf: [{$ref: '#/components/schemas/H'}]}
                """);
        Map<String, String> files = new TreeMap<>();
        files.put(
                "main",
                GET
                        + "components: {schemas: {A: {$ref: './b.yaml#/A'}, B: {$ref: b.yaml}, C: {$ref: 'main#/components/schemas/C'}}}\n");
        files.put("b.yaml", "A: {properties: {a: {$ref: 'c.yaml#/A'}}}\nB: {$ref: 'b.yaml'}\n");
        files.put("c.yaml", "A: {$ref: 'b.yaml#/A'}\nC: {allOf: [{$ref: 'c.yaml#/C'}, {$ref: 'b.yaml#/B'}]}\n");
        all.add(new Hostile("circles across files", "openapi", files));
        openApi(
                "deep schemas",
                schema("      " + "{properties: {a: ".repeat(80) + "{type: string}" + "}}".repeat(80) + "\n"));
        openApi("deep lists", schema("      " + "{items: ".repeat(180) + "{type: string}" + "}".repeat(180) + "\n"));
        openApi(
                "deeper than allowed",
                schema("      " + "{items: ".repeat(50_000) + "{type: string}" + "}".repeat(50_000) + "\n"));
        openApi("deep JSON", "{\"openapi\": \"3.1.0\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        openApi("deep by indentation", OPENAPI + each(2000, i -> " ".repeat(i) + "a:\n"));
        openApi(
                "deep callbacks",
                OPENAPI + "paths: {/a: {get: " + "{callbacks: {c: {x: {post: ".repeat(40) + "{}" + "}}}}".repeat(40)
                        + "}}\n");
    }

    private void growing() {
        for (String word : List.of("allOf", "anyOf", "oneOf")) {
            openApi(
                    word + " that doubles",
                    GET + "components:\n  schemas:\n"
                            + each(
                                    31,
                                    i ->
                                            "    S%d: {%s: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}]}\n"
                                                    .formatted(i, word, i + 1, i + 1))
                            + "    S31: {properties: {p: {type: string}}}\n");
            openApi(
                    "unnamed " + word + " that doubles",
                    GET + "x-s:\n"
                            + each(
                                    31,
                                    i -> "  s%d: {%s: [{$ref: '#/x-s/s%d'}, {$ref: '#/x-s/s%d'}]}\n"
                                            .formatted(i, word, i + 1, i + 1))
                            + "  s31: {properties: {p: {type: string}}}\ncomponents: {schemas: {S: {$ref: '#/x-s/s0'}}}\n");
        }
        openApi(
                "unnamed properties that double",
                GET + "x-s:\n"
                        + each(
                                31,
                                i -> "  s%d: {properties: {a: {$ref: '#/x-s/s%d'}, b: {$ref: '#/x-s/s%d'}}}\n"
                                        .formatted(i, i + 1, i + 1))
                        + "  s31: {type: string}\ncomponents: {schemas: {S: {$ref: '#/x-s/s0'}}}\n");
        openApi(
                "unnamed properties that multiply",
                OPENAPI + "x-s: {a: {properties: {" + each(30, i -> "p" + i + ": {$ref: '#/x-s/b'}, ")
                        + "}}, b: {properties: {"
                        + each(30, i -> "q" + i + ": {$ref: '#/x-s/c'}, ") + "}}, c: {properties: {"
                        + each(30, i -> "r" + i + ": {enum: [a, b, c]}, ") + "}}}\npaths:\n"
                        + each(
                                many / 500,
                                i -> "  /p" + i
                                        + ": {get: {responses: {'200': {description: d, content: {a/b: {schema: {$ref: '#/x-s/a'}}}}}}}\n"));
        openApi(
                "a large body of many operations",
                OPENAPI + "x-s: {properties: {"
                        + each(300, i -> "p" + i + ": {type: string, description: 'what it is " + i + "'}, ")
                        + "}}\npaths:\n"
                        + each(
                                many / 50,
                                i -> "  /p" + i
                                        + ": {post: {requestBody: {content: {a/b: {schema: {$ref: '#/x-s'}}}}, responses: {'200': {description: d, content: {a/b: {schema: {$ref: '#/x-s'}}}}}}}\n"));
        openApi(
                "a parameter of many operations",
                OPENAPI + "components: {parameters: {P: {name: p, in: query, schema: {enum: ["
                        + each(1000, i -> "v" + i + ", ") + "]}}}}\npaths:\n"
                        + each(
                                many / 20,
                                i -> "  /p" + i + ": {get: {parameters: [{$ref: '#/components/parameters/P'}]}}\n"));
        openApi(
                "aliases that multiply",
                OPENAPI + "x-a: &a [x, x, x, x, x, x, x, x, x]\n"
                        + each(
                                9,
                                i -> "x-%c: &%c [%s]\n"
                                        .formatted('b' + i, 'b' + i, ("*" + (char) ('a' + i) + ", ").repeat(9)))
                        + "paths: *j\n");
        openApi("aliases of themselves", OPENAPI + "components: &c {schemas: {S: {properties: {p: *c}}}}\npaths: {}\n");
        openApi(
                "merges that multiply",
                OPENAPI + "x0: &m0 {a: 1, b: 2}\n"
                        + each(60, i -> "x%d: &m%d {<<: [*m%d, *m%d], k%d: 1}\n".formatted(i + 1, i + 1, i, i, i))
                        + "paths: {}\n");
    }

    private void numbersAndNames() {
        openApi(
                "huge numbers",
                schema("""
                      type: number
                      minimum: -1e999999999
                      maximum: 1e999999999
                      multipleOf: 1e-999999999
                      default: 9e99999999999999999999
                      example: 1e888888888
                      enum: [1e999999999, 1e-999999999, 0x7fffffffffffffffffffffffff, 1e400, .inf, .nan]
                """)
                        + "    T: {type: string, minLength: 1e9, maxLength: 99999999999999999999999, default: a}\n    U: {type: array, minItems: 2147483647, items: {type: string}, example: []}\n"
                        + "    V: {type: integer, maximum: " + "9".repeat(100_000) + ", default: " + "8".repeat(100_000)
                        + "}\n");
        openApi(
                "huge numbers in JSON",
                "{\"openapi\": \"3.0.0\", \"info\": {}, \"paths\": {}, \"components\": {\"schemas\": {\"S\": {\"type\": \"number\", \"maximum\": 1e999999999,"
                        + " \"minimum\": -1e999999999, \"default\": 1e888888888, \"enum\": [1e999999999, 1e-999999999, "
                        + "9".repeat(5_000) + "]}}}}");
        openApi(
                "names of other languages",
                schema("      properties:\n"
                        + List.of(
                                        "__proto__",
                                        "constructor",
                                        "toString",
                                        "hasOwnProperty",
                                        "</script>",
                                        "<!--",
                                        "]]>",
                                        "'\"><img src=x onerror=alert(1)>",
                                        "..",
                                        "../../etc/passwd",
                                        "%2e%2e",
                                        "a/b",
                                        "a~1b",
                                        "CON",
                                        "a\\b",
                                        "{{ 7*7 }}",
                                        "${jndi:ldap://x}",
                                        "{% include \"x\" %}",
                                        "\u202e",
                                        "\u0000",
                                        "#",
                                        "?",
                                        "&amp;",
                                        " ",
                                        "")
                                .stream()
                                .map(name -> "        " + JsonText.quoted(name) + ": {type: string, description: d}\n")
                                .collect(Collectors.joining())));
        openApi(
                "operations of such names",
                OPENAPI + "paths:\n"
                        + List.of(
                                        "__proto__",
                                        "</script>",
                                        "..",
                                        "../../x",
                                        "%2e%2e",
                                        "index.html",
                                        "CON",
                                        "",
                                        ".",
                                        "/",
                                        "a\\b",
                                        "{{ 7*7 }}",
                                        "\u202e",
                                        "é".repeat(200),
                                        "x".repeat(5_000))
                                .stream()
                                .map(name -> "  " + JsonText.quoted("/" + name) + ": {get: {operationId: "
                                        + JsonText.quoted(name) + ", tags: [" + JsonText.quoted(name)
                                        + "], responses: {}}}\n")
                                .collect(Collectors.joining())
                        + "components:\n  schemas:\n"
                        + List.of("__proto__", "</script>", "..", "../../x", "", "/").stream()
                                .map(name -> "    " + JsonText.quoted(name) + ": {type: string}\n")
                                .collect(Collectors.joining()));
    }

    private void references() {
        Map<String, String> files = new TreeMap<>();
        List<String> targets = List.of(
                "../../../../etc/passwd",
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e/%2e%2e/etc/passwd",
                "/etc/passwd",
                "//host/x",
                "file:///etc/passwd",
                "http://127.0.0.1:9/x",
                "https://a/x#/b",
                "C:\\x",
                "\\\\host\\x",
                "\u0000",
                "main/../../x",
                "",
                "#",
                "#/%zz",
                "#/~2",
                "?x",
                "data:text/plain,a",
                "javascript:alert(1)",
                ".",
                "..",
                "./",
                "jar:file:x!/y",
                "catalog-info.yaml",
                "%",
                "a b.yaml");
        files.put(
                "main",
                GET + "components:\n  schemas:\n"
                        + each(
                                targets.size(),
                                i -> "    S" + i + ": {$ref: " + JsonText.quoted(targets.get(i)) + "}\n"));
        all.add(new Hostile("references to elsewhere", "openapi", files));
    }

    private void graphQl() {
        String query = "type Query { a: Int }\n";
        add("deep lists", "graphql", "type Query { a: " + "[".repeat(10_000) + "Int" + "]".repeat(10_000) + " }");
        add("deep values", "graphql", query + "input I { a: [Int] = " + "[".repeat(10_000) + "]".repeat(10_000) + " }");
        add(
                "deep objects",
                "graphql",
                query + "input I { a: I = " + "{a: ".repeat(10_000) + "null" + "}".repeat(10_000) + " }");
        add(
                "deep selections",
                "graphql",
                query + "query Q { " + "a { ".repeat(10_000) + "b" + " }".repeat(10_000) + " }");
        add("many types", "graphql", query + each(i -> "type T" + i + " { a: T" + (i + 1) + " }\n"));
        add("many fields", "graphql", "type Query {\n" + each(i -> "f" + i + ": Int\n") + "}\n");
        add("many arguments", "graphql", "type Query { a(" + each(i -> "x" + i + ": Int = " + i + "\n") + "): Int }\n");
        add("many values", "graphql", query + "enum E {\n" + each(i -> "V" + i + "\n") + "}\n");
        add(
                "many members",
                "graphql",
                query + "union U = " + each(i -> "| T" + i + "\n") + each(i -> "type T" + i + " { a: Int }\n"));
        add(
                "many interfaces",
                "graphql",
                query + "interface I { a: Int }\n" + each(i -> "type T" + i + " implements I { a: Int }\n"));
        add(
                "many directives",
                "graphql",
                query + "directive @d(a: Int) repeatable on OBJECT\ntype T " + each(i -> "@d(a: " + i + ") ")
                        + " { a: Int }\n");
        add("many extensions", "graphql", query + each(i -> "extend type Query { f" + i + ": Int }\n"));
        add(
                "circles",
                "graphql",
                "type Query implements A { a: Query }\ninterface A implements B { a: A }\ninterface B implements A { a: B }\nunion U = U | Query\ninput I { i: I! }\ndirective @d(a: Int @d) on ARGUMENT_DEFINITION\n");
        add("a long description", "graphql", "\"\"\"" + "word ".repeat(length / 5) + "\"\"\"\n" + query);
        add(
                "a long field's description",
                "graphql",
                "type Query { \"\"\"" + "word ".repeat(length / 5) + "\"\"\" a: Int }");
        add("a long name", "graphql", query + "type " + "x".repeat(length) + " { a: Int }\n");
        add("only brackets", "graphql", "{".repeat(length));
        add(
                "deep introspection",
                "graphql",
                "{\"__schema\": {\"queryType\": {\"name\": \"Q\"}, \"types\": [{\"kind\": \"OBJECT\", \"name\": \"Q\", \"fields\": [{\"name\": \"a\", \"args\": [], \"type\": "
                        + "{\"kind\": \"LIST\", \"ofType\": ".repeat(10_000) + "{}" + "}".repeat(10_000) + "}]}]}}");
        add(
                "introspection at the limit",
                "graphql",
                "{\"__schema\": {\"queryType\": {\"name\": \"Q\"}, \"types\": [{\"kind\": \"OBJECT\", \"name\": \"Q\", \"fields\": [{\"name\": \"a\", \"args\": [], \"type\": "
                        + "{\"kind\": \"LIST\", \"ofType\": ".repeat(180) + "{\"kind\": \"SCALAR\", \"name\": \"Int\"}"
                        + "}".repeat(180) + "}]}]}}");
    }

    private void protobuf() {
        String head = "syntax = \"proto3\";\npackage p;\n";
        Map<String, String> files = new TreeMap<>();
        files.put("main", head + "import \"a.proto\";\nimport \"main\";\nservice S { rpc Get(A) returns (B); }\n");
        files.put("a.proto", head + "import \"b.proto\";\nimport public \"a.proto\";\nmessage A { B b = 1; }\n");
        files.put("b.proto", head + "import public \"a.proto\";\nmessage B { A a = 1; map<string, A> m = 2; }\n");
        all.add(new Hostile("imports in circles", "grpc", files));
        Map<String, String> chain = new TreeMap<>();
        chain.put("main", head + "import \"f0.proto\";\nmessage M { string a = 1; }\n");
        for (int i = 0; i < Math.min(many, 2000); i++) {
            chain.put(
                    "f" + i + ".proto",
                    head + "import \"f" + (i + 1) + ".proto\";\nimport \"f" + (i + 2) + ".proto\";\nmessage F" + i
                            + " { F" + (i + 1) + " a = 1; }\n");
        }
        all.add(new Hostile("a chain of imports", "grpc", chain));
        add("many messages", "grpc", head + each(i -> "message M" + i + " { M" + (i + 1) + " a = 1; }\n"));
        add(
                "many fields",
                "grpc",
                head + "message M {\n" + each(i -> "  string f" + i + " = " + (i + 1) + ";\n") + "}\n");
        add("many values", "grpc", head + "enum E {\n" + each(i -> "  V" + i + " = " + i + ";\n") + "}\n");
        add(
                "many methods",
                "grpc",
                head + "message M {}\nservice S {\n" + each(i -> "  rpc R" + i + "(M) returns (stream M);\n") + "}\n");
        add(
                "many services",
                "grpc",
                head + "message M {}\n" + each(i -> "service S" + i + " { rpc R(M) returns (M); }\n"));
        add("many options", "grpc", head + each(i -> "option (o" + i + ") = " + i + ";\n") + "message M {}\n");
        add(
                "many options of a field",
                "grpc",
                head + "message M { string a = 1 [" + each(many - 1, i -> "(o" + i + ") = 1, ")
                        + "deprecated = true]; }\n");
        add(
                "many reserved",
                "grpc",
                head + "message M { reserved " + each(many - 1, i -> (2 * i + 1) + ", ") + "999999; }\n");
        add(
                "many transcodings",
                "grpc",
                head + "message M {}\nservice S { rpc R(M) returns (M) { option (google.api.http) = { get: \"/a\" "
                        + each(i -> "additional_bindings { get: \"/b" + i + "\" } ") + "}; } }\n");
        add("a long comment", "grpc", head + "/* " + "word ".repeat(length / 5) + " */\nmessage M {}\n");
        add(
                "a long comment of many lines",
                "grpc",
                head + "// word word word word\n".repeat(length / 20) + "message M { string a = 1; }\n");
        add("deep messages", "grpc", head + each(90, i -> "message M" + i + " { ") + "string a = 1; " + "}".repeat(90));
        add(
                "huge numbers",
                "grpc",
                head + "message M { string a = " + "9".repeat(10_000)
                        + "; reserved 1 to 999999999999999999; }\nenum E { A = 0x" + "f".repeat(10_000) + "; B = -"
                        + "1".repeat(500) + "; }\n");
    }

    private void events() {
        String head = "asyncapi: 3.0.0\ninfo: {title: T, version: '1'}\n";
        add("many channels", "asyncapi", head + "channels:\n" + each(i -> "  c" + i + ": {address: a" + i + "}\n"));
        add(
                "many operations",
                "asyncapi",
                head + "channels: {c: {address: a}}\noperations:\n"
                        + each(i -> "  o" + i + ": {action: send, channel: {$ref: '#/channels/c'}}\n"));
        add(
                "many messages of one channel",
                "asyncapi",
                head + "channels:\n  c:\n    address: a\n    messages:\n"
                        + each(i -> "      m" + i + ": {payload: {type: string}}\n")
                        + "operations: {o: {action: send, channel: {$ref: '#/channels/c'}}}\n");
        add(
                "many servers",
                "asyncapi",
                head + "servers:\n" + each(i -> "  s" + i + ": {host: h, protocol: kafka}\n")
                        + "channels: {c: {address: a}}\n");
        add(
                "many tags",
                "asyncapi",
                head.replace("version: '1'", "version: '1', tags: [" + each(i -> "{name: t" + i + "}, ") + "]")
                        + "channels: {c: {address: a}}\n");
        add(
                "many traits",
                "asyncapi",
                head
                        + "channels: {c: {address: a}}\noperations: {o: {action: send, channel: {$ref: '#/channels/c'}, traits: ["
                        + each(i -> "{summary: s" + i + "}, ") + "]}}\n");
        add(
                "many bindings",
                "asyncapi",
                head + "channels:\n  c:\n    address: a\n    bindings:\n" + each(i -> "      b" + i + ": {a: b}\n"));
        add(
                "many parameters",
                "asyncapi",
                head + "channels:\n  c:\n    address: a\n    parameters:\n"
                        + each(i -> "      p" + i + ": {description: d}\n"));
        add(
                "a long description",
                "asyncapi",
                head.replace("version: '1'", "version: '1', description: '" + "word ".repeat(length / 5) + "'")
                        + "channels: {c: {address: a}}\n");
        add(
                "a long payload's description",
                "asyncapi",
                head + "components: {messages: {M: {payload: {type: string, description: '" + "word ".repeat(length / 5)
                        + "'}}}}\n");
        add(
                "payloads that double",
                "asyncapi",
                head + "components:\n  messages: {M: {payload: {$ref: '#/components/schemas/S0'}}}\n  schemas:\n"
                        + each(
                                31,
                                i ->
                                        "    S%d: {allOf: [{$ref: '#/components/schemas/S%d'}, {$ref: '#/components/schemas/S%d'}]}\n"
                                                .formatted(i, i + 1, i + 1))
                        + "    S31: {type: string}\n");
        add(
                "Avro that doubles",
                "asyncapi",
                head
                        + "components:\n  messages: {M: {payload: {schemaFormat: 'application/vnd.apache.avro;version=1.9.0', schema: {$ref: '#/x/s0'}}}}\nx:\n"
                        + each(
                                31,
                                i ->
                                        "  s%d: {type: record, name: R%d, fields: [{name: a, type: {$ref: '#/x/s%d'}}, {name: b, type: {$ref: '#/x/s%d'}}]}\n"
                                                .formatted(i, i, i + 1, i + 1))
                        + "  s31: string\n");
    }

    private void structures() {
        add(
                "many fields",
                "avro",
                "{\"type\": \"record\", \"name\": \"R\", \"fields\": ["
                        + each(i -> "{\"name\": \"f" + i + "\", \"type\": \"string\"},")
                        + "{\"name\": \"z\", \"type\": \"R\"}]}");
        add(
                "many symbols",
                "avro",
                "{\"type\": \"enum\", \"name\": \"E\", \"symbols\": [" + each(i -> "\"S" + i + "\",") + "\"Z\"]}");
        add(
                "deep arrays",
                "avro",
                "{\"type\": \"record\", \"name\": \"R\", \"fields\": [{\"name\": \"a\", \"type\": "
                        + "{\"type\": \"array\", \"items\": ".repeat(180) + "\"R\"" + "}".repeat(180) + "}]}");
        add(
                "deeper arrays",
                "avro",
                "{\"type\": \"array\", \"items\": ".repeat(10_000) + "\"int\"" + "}".repeat(10_000));
        add("unions of unions", "avro", "[".repeat(180) + "\"int\"" + "]".repeat(180));
        add(
                "many records",
                "avro",
                "["
                        + each(i -> "{\"type\": \"record\", \"name\": \"R" + i
                                + "\", \"fields\": [{\"name\": \"a\", \"type\": \"R" + i + "\"}]},")
                        + "\"int\"]");
        add(
                "a long doc",
                "avro",
                "{\"type\": \"record\", \"name\": \"R\", \"doc\": \"" + "word ".repeat(length / 5)
                        + "\", \"fields\": []}");
        String json = "$schema: https://json-schema.org/draft/2020-12/schema\n";
        for (String word : List.of("allOf", "anyOf", "oneOf")) {
            add(
                    word + " that doubles",
                    "jsonschema",
                    json + "$ref: '#/$defs/s0'\n$defs:\n"
                            + each(
                                    31,
                                    i -> "  s%d: {%s: [{$ref: '#/$defs/s%d'}, {$ref: '#/$defs/s%d'}]}\n"
                                            .formatted(i, word, i + 1, i + 1))
                            + "  s31: {properties: {p: {type: string}}}\n");
        }
        add(
                "circles",
                "jsonschema",
                json
                        + "$id: https://a/\n$ref: '#'\n$dynamicRef: '#x'\n$dynamicAnchor: x\nproperties: {a: {$ref: '#/properties/a'}, b: {$ref: '#/properties/c'}, c: {$ref: '#/properties/b'}, d: {$ref: 'https://a/'}}\n");
        add("many properties", "jsonschema", json + "properties:\n" + each(i -> "  p" + i + ": {type: string}\n"));
        add("many definitions", "jsonschema", json + "$defs:\n" + each(i -> "  D" + i + ": {type: string}\n"));
        add("many values", "jsonschema", json + "enum:\n" + each(i -> "- v" + i + "\n"));
        add(
                "many identifiers",
                "jsonschema",
                json + "$defs:\n"
                        + each(i ->
                                "  D" + i + ": {$id: 'https://a/" + i + "', $anchor: a, $ref: '" + (i + 1) + "'}\n"));
        String crd =
                "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: things.a.b}\nspec:\n  group: a.b\n  names: {kind: Thing, plural: things}\n  scope: Namespaced\n  versions:\n";
        String version =
                "  - name: v1\n    served: true\n    storage: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n";
        add(
                "many properties",
                "crd",
                crd + version + each(i -> "          p" + i + ": {type: string, description: d}\n"));
        add(
                "many versions",
                "crd",
                crd
                        + each(
                                i -> "  - {name: v" + i
                                        + ", served: true, storage: false, schema: {openAPIV3Schema: {type: object, properties: {a: {type: string}}}}}\n"));
        add(
                "deep properties",
                "crd",
                crd + version + "          a: " + "{properties: {a: ".repeat(80) + "{}" + "}}".repeat(80) + "\n");
        add(
                "many documents",
                "crd",
                each(
                        many / 10,
                        i -> "---\n" + crd.replace("Thing", "Thing" + i) + version + "          a: {type: string}\n"));
        add(
                "a long description",
                "crd",
                crd + version + "          a: {type: string, description: '" + "word ".repeat(length / 5) + "'}\n");
    }

    private void services() {
        String wsdl =
                "<definitions xmlns=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:x=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"urn:t\" targetNamespace=\"urn:t\">";
        add(
                "entities",
                "wsdl",
                "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY % b SYSTEM \"http://127.0.0.1:9/x\"> %b;]>"
                        + wsdl + "<documentation>&a;</documentation></definitions>");
        add(
                "entities that multiply",
                "wsdl",
                "<!DOCTYPE d [<!ENTITY a0 \"ha\">"
                        + each(30, i -> "<!ENTITY a" + (i + 1) + " \"&a" + i + ";&a" + i + ";\">") + "]>" + wsdl
                        + "<documentation>&a30;</documentation></definitions>");
        add(
                "deep elements",
                "wsdl",
                wsdl + "<types>" + "<x:schema>".repeat(10_000) + "</x:schema>".repeat(10_000)
                        + "</types></definitions>");
        add("unclosed elements", "wsdl", wsdl + "<types>".repeat(length / 10));
        add(
                "many operations",
                "wsdl",
                wsdl + "<message name=\"m\"/><portType name=\"P\">"
                        + each(i -> "<operation name=\"o" + i + "\"><input message=\"t:m\"/></operation>")
                        + "</portType></definitions>");
        add(
                "many messages",
                "wsdl",
                wsdl + each(i -> "<message name=\"m" + i + "\"><part name=\"p\" type=\"x:string\"/></message>")
                        + "</definitions>");
        add("many attributes", "wsdl", wsdl.replace(">", each(i -> " a" + i + "=\"\"") + ">") + "</definitions>");
        add(
                "types in circles",
                "wsdl",
                wsdl
                        + "<types><x:schema targetNamespace=\"urn:t\"><x:complexType name=\"A\"><x:complexContent><x:extension base=\"t:A\"><x:sequence><x:element name=\"a\" type=\"t:A\"/>"
                        + "<x:element ref=\"t:e\"/><x:group ref=\"t:g\"/></x:sequence></x:extension></x:complexContent></x:complexType><x:element name=\"e\" type=\"t:A\" substitutionGroup=\"t:e\"/>"
                        + "<x:group name=\"g\"><x:sequence><x:group ref=\"t:g\"/></x:sequence></x:group><x:simpleType name=\"S\"><x:restriction base=\"t:S\"/></x:simpleType></x:schema></types>"
                        + "<message name=\"m\"><part name=\"p\" element=\"t:e\"/></message><portType name=\"P\"><operation name=\"o\"><input message=\"t:m\"/></operation></portType></definitions>");
        add(
                "types that double",
                "wsdl",
                wsdl + "<types><x:schema targetNamespace=\"urn:t\">"
                        + each(
                                31,
                                i ->
                                        ("<x:complexType name=\"A%d\"><x:sequence><x:element name=\"a\" type=\"t:A%d\"/><x:element name=\"b\" type=\"t:A%d\"/>"
                                                        + "</x:sequence></x:complexType>")
                                                .formatted(i, i + 1, i + 1))
                        + "<x:element name=\"e\" type=\"t:A0\"/></x:schema></types><message name=\"m\"><part name=\"p\" element=\"t:e\"/></message>"
                        + "<portType name=\"P\"><operation name=\"o\"><input message=\"t:m\"/></operation></portType></definitions>");
        add(
                "a long documentation",
                "wsdl",
                wsdl + "<documentation>" + "word ".repeat(length / 5) + "</documentation></definitions>");
        add(
                "many tools",
                "mcp-server",
                "tools:\n"
                        + each(i -> "- {name: t" + i
                                + ", inputSchema: {type: object, properties: {a: {type: string}}}}\n"));
        add("a long source", "trpc", "export const a = {\n" + "  a: \"b\", // c\n".repeat(length / 14) + "}\n");
        add("a long line of source", "trpc", "a(\"\\".repeat(length / 4));
    }
}
