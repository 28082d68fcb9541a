package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.proto.ProtoReference;
import dev.stagebill.apidocs.proto.ProtoReference.Method;
import dev.stagebill.apidocs.proto.ProtoReference.Row;
import dev.stagebill.apidocs.proto.ProtoReference.Streaming;
import dev.stagebill.apidocs.proto.ProtoReference.Word;
import dev.stagebill.diagnostics.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProtoFormatTest {
    /** An API whose definition is the first of these files in the folder {@code proto}; paths and texts in turn. */
    static Apis files(String... pathsAndTexts) {
        List<String> all = new ArrayList<>(List.of(
                "catalog-info.yaml", """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata:
                  name: orders
                spec:
                  type: grpc
                  lifecycle: production
                  owner: team
                  definition:
                    $text: ./proto/%s
                """.formatted(pathsAndTexts[0]), "proto/" + pathsAndTexts[0], pathsAndTexts[1]));
        for (int i = 2; i < pathsAndTexts.length; i += 2) {
            all.add(pathsAndTexts[i].contains("/") ? pathsAndTexts[i] : "proto/" + pathsAndTexts[i]);
            all.add(pathsAndTexts[i + 1]);
        }
        return Apis.in(all.toArray(String[]::new));
    }

    private static ProtoReference reference(Apis apis) {
        return ((ProtoContent) apis.documentations().get(0).content()).reference();
    }

    private static ProtoReference reference(String text) {
        return reference(Apis.of("grpc", text));
    }

    private static ProtoReference orders() throws IOException {
        try (var in = ProtoFormatTest.class.getResourceAsStream("/proto/orders.proto")) {
            return reference(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    private static ProtoReference.NamedType type(ProtoReference reference, String name) {
        return reference.types().stream()
                .filter(each -> each.about().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(ProtoReference.NamedType type, String name) {
        return type.rows().stream()
                .filter(each -> each.about().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allThreeNamesOfTheTypeAreTaken() {
        for (String type : List.of("grpc", "proto", "ProtoBuf")) {
            assertThat(Apis.of(type, "message A {}").documentations().get(0).content())
                    .isInstanceOf(ProtoContent.class);
        }
    }

    @Test
    void methodsHaveTheirStreamsBindingsAndPlaces() throws IOException {
        List<Method> methods = orders().services().get(0).methods();

        assertThat(methods)
                .extracting(Method::streaming)
                .containsExactly(
                        Streaming.UNARY, Streaming.UNARY, Streaming.SERVER, Streaming.CLIENT, Streaming.BIDIRECTIONAL);
        assertThat(methods).extracting(each -> each.about().id()).contains("method-Orders.Get", "method-Orders.Sync");
        assertThat(methods.get(0).bindings())
                .extracting(each -> each.verb() + " " + each.path())
                .containsExactly("GET /v1/{name=orders/*}", "POST /v1/orders:get");
        assertThat(methods.get(1).bindings().get(0).facts()).containsExactly("body: order", "response body: id");
        assertThat(methods.get(4).about().deprecated()).isTrue();
        assertThat(methods.get(1).about().options())
                .extracting("text")
                .containsExactly("idempotency_level = IDEMPOTENT");
    }

    @Test
    void typesLinkToEachOtherAndKnowWhoUsesThem() throws IOException {
        ProtoReference reference = orders();
        ProtoReference.NamedType order = type(reference, "Order");

        assertThat(row(order, "lines").type().get(1))
                .isEqualTo(new Word("Line", Optional.of("type-acme.orders.v1.Order.Line")));
        assertThat(text(row(order, "totals").type())).isEqualTo("map<string, acme.Money>");
        assertThat(order.uses())
                .extracting(Word::text)
                .contains("Order.parent", "Orders.Get response", "CreateRequest.order");
        assertThat(reference.known())
                .extracting("name")
                .containsExactly("google.protobuf.Timestamp", "google.protobuf.Empty");
        assertThat(row(order, "way").rows())
                .extracting(each -> each.about().id())
                .containsExactly("type-acme.orders.v1.Order-field-courier", "type-acme.orders.v1.Order-field-pickup");
    }

    @Test
    void constraintsAreToldInWordsAndAsWritten() throws IOException {
        Row id = row(type(orders(), "Order"), "id");

        assertThat(id.facts()).containsExactly("output only", "at least 3 characters", "at most 20 characters");
        assertThat(id.about().options())
                .extracting("text")
                .containsExactly("(buf.validate.field).string = { min_len: 3, max_len: 20 }");
        assertThat(row(type(orders(), "CreateRequest"), "order").required()).isTrue();
        assertThat(row(type(orders(), "Order"), "weight_grams").facts()).containsExactly("JSON name weight");
    }

    @Test
    void namesInCommentsAreLinksAndPlaceholdersStay() throws IOException {
        var service = orders().services().get(0);

        assertThat(service.about().description().toString())
                .contains(
                        "<a href=\"#type-acme.orders.v1.Order\">Order</a>",
                        "href=\"#type-acme.orders.v1.Order-field-id\"");
        assertThat(service.methods().get(0).about().description().toString())
                .contains("<code>&lt;name&gt;</code>", "&lt;order-id&gt;");
        assertThat(service.about().remarks()).singleElement().asString().contains("A detached remark");
    }

    @Test
    void examplesFollowTheJsonMapping() {
        Method method = reference("""
                syntax = "proto3";
                import "google/protobuf/duration.proto";
                message In {
                  int64 big_number = 1; bytes data = 2; repeated E es = 3; map<int32, In> more = 4;
                  oneof o { string first = 5; string second = 6; }
                  google.protobuf.Duration wait = 7; double ratio = 8; bool b = 9; string renamed = 10 [json_name = "@n"];
                }
                enum E { ZERO = 0; ONE = 1; }
                service S { rpc Call(In) returns (In); }
                """).services().get(0).methods().get(0);

        assertThat(method.samples().get(0).code().toString().replaceAll("<[^>]*>", ""))
                .isEqualTo("""
                {
                  "bigNumber": "1",
                  "data": "Ynl0ZXM=",
                  "es": ["ONE"],
                  "more": {"1": {}},
                  "first": "text",
                  "wait": "3.5s",
                  "ratio": 1.5,
                  "b": true,
                  "@n": "text"
                }""");
    }

    @Test
    void callsCanBeCopied() throws IOException {
        List<Method> methods = orders().services().get(0).methods();

        assertThat(methods.get(0).samples())
                .extracting("title")
                .containsExactly("Request in JSON", "Response in JSON", "grpcurl", "curl");
        assertThat(methods.get(0).samples().get(2).code().toString().replaceAll("<[^>]*>", ""))
                .contains("orders.acme.example:443 acme.orders.v1.Orders/Get");
        assertThat(methods.get(0).samples().get(3).code().toString().replaceAll("<[^>]*>", ""))
                .isEqualTo("curl 'https://orders.acme.example/v1/orders/1'");
    }

    @Test
    void typesOfImportedFilesAreShownWithTheirFile() {
        Apis apis = files(
                "a.proto", "syntax = \"proto3\"; package a; import \"lib/money.proto\"; message A { lib.Money m = 1; }",
                "vendor/lib/money.proto",
                        "package lib; message Money { Unit unit = 1; } enum Unit { U = 0; } message Unused {}");
        ProtoReference reference = reference(apis);

        assertThat(apis.findings()).isEmpty();
        assertThat(reference.groups()).extracting("path").containsExactly("", "vendor/lib/money.proto");
        assertThat(reference.types())
                .extracting(each -> each.about().fullName())
                .containsExactly("a.A", "lib.Money", "lib.Unit");
        assertThat(reference.imports()).extracting("text").containsExactly("lib/money.proto (vendor/lib/money.proto)");
    }

    @Test
    void aFileThatOnlyImportsShowsTheServicesOfWhatItImports() {
        ProtoReference reference = reference(files(
                "all.proto",
                "import \"one.proto\"; import \"two.proto\";",
                "one.proto",
                "package one; message A {} service S { rpc Call(A) returns (A); }",
                "two.proto",
                "package two; message B {} service S { rpc Call(B) returns (B); }"));

        assertThat(reference.services())
                .extracting(each -> each.about().id())
                .containsExactly("service-S", "service-S-2");
        assertThat(reference.types())
                .extracting(each -> each.about().fullName())
                .containsExactly("one.A", "two.B");
    }

    @Test
    void theNearestOfSeveralFilesIsImported() {
        ProtoReference reference = reference(files(
                "a.proto", "import \"x.proto\"; message A { X x = 1; }",
                "other/x.proto", "message X { string far = 1; }",
                "proto/x.proto", "message X { string near = 1; }"));

        assertThat(type(reference, "X").rows())
                .extracting(each -> each.about().name())
                .containsExactly("near");
    }

    @Test
    void mistakesAreFindingsWithTheirPlaces() {
        Apis apis = Apis.of("grpc", """
                syntax = "proto3";
                import "gone.proto";
                message A {
                  string a = 1;
                  int32 a = 2;
                  string b = 1;
                  string c = 5;
                  string d = 9;
                  reserved 4 to 6;
                  reserved "d";
                  string e
                }
                enum E { X = 0; Y = 0; }
                enum F { X = 0; }
                """);

        assertThat(apis.places())
                .containsExactlyInAnyOrder(
                        "api.missing-import 2:8",
                        "api.duplicate-name 5:9",
                        "api.duplicate-number 6:10",
                        "api.reserved-field 7:10",
                        "api.reserved-field 8:10",
                        "api.unparsable 12:1",
                        "api.duplicate-number 13:17",
                        "api.duplicate-name 14:10");
        assertThat(apis.findings())
                .filteredOn(each -> each.code().equals("api.missing-import"))
                .allMatch(each -> each.severity() == Severity.NOTICE);
        assertThat(reference(apis).notes()).hasSize(1);
    }

    @Test
    void anUnknownTypeIsAFindingOnlyWhenAllImportsAreThere() {
        assertThat(Apis.of("grpc", "message A { B b = 1; google.protobuf.Any c = 2; }")
                        .places())
                .containsExactly("api.unresolved-ref 1:15");
        assertThat(Apis.of(
                                "grpc",
                                "import \"google/type/date.proto\"; message A { google.type.Date b = 1; other.B c = 2; }")
                        .findings())
                .isEmpty();
        assertThat(Apis.of("grpc", "service S { rpc A(B) returns (google.protobuf.Empty); }")
                        .places())
                .containsExactly("api.unresolved-ref 1:17");
    }

    @Test
    void aliasesAreNoMistakeWhenTheyAreAllowed() throws IOException {
        assertThat(Apis.of("grpc", "enum E { option allow_alias = true; A = 0; B = 0; }")
                        .findings())
                .isEmpty();
        assertThat(row(type(orders(), "State"), "STATE_NEW").facts()).containsExactly("the same as STATE_OPEN");
    }

    @Test
    void aTextWithoutDeclarationsIsShownAsSource() {
        Apis apis = Apis.of("grpc", "syntax = \"proto3\";");

        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
        assertThat(apis.places()).containsExactly("api.not-proto 1:1");
        assertThat(Apis.of("grpc", "this is no definition")
                        .documentations()
                        .get(0)
                        .content())
                .isInstanceOf(SourceListing.class);
    }

    @Test
    void methodsAndTypesCanBeFound() throws IOException {
        List<ApiPart> parts = new ProtoContent(orders()).parts();

        assertThat(parts.get(0)).satisfies(method -> {
            assertThat(method.kind()).isEqualTo(ApiPart.Kind.OPERATION);
            assertThat(method.title()).isEqualTo("Orders.Get");
            assertThat(method.name()).isEqualTo("acme.orders.v1.Orders.Get");
            assertThat(method.sections().get(0).text()).contains("Gets one order", "GetRequest, Order", "GET /v1/");
        });
        assertThat(parts)
                .filteredOn(each -> each.name().equals("acme.orders.v1.Order"))
                .singleElement()
                .satisfies(type -> assertThat(type.sections())
                        .extracting(ApiPart.Section::id)
                        .contains("type-acme.orders.v1.Order", "type-acme.orders.v1.Order-field-courier"));
    }
}
