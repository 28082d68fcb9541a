package dev.stagebill.apidocs.proto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.yaml.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtoParserTest {
    private static ProtoFile parse(String text) {
        return ProtoParser.parse("a.proto", text);
    }

    private static Message message(String text) {
        return (Message) parse(text).types().get(0);
    }

    private static List<String> faults(String text) {
        return parse(text).faults().stream()
                .map(each -> each.position().line() + ":" + each.position().column() + " " + each.message())
                .toList();
    }

    @Test
    void theHeadOfAFileIsRead() {
        ProtoFile file = parse("""
                syntax = 'proto' "3"; package a.b;
                import "x.proto"; import public "y.proto"; import weak 'z.proto'; import option "o.proto";
                option java_package = "com.a"; option (my.opt).deep.(other) = -1;
                """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.syntax().name()).isEqualTo("proto3");
        assertThat(file.packageName().name()).isEqualTo("a.b");
        assertThat(file.imports()).extracting("kind").containsExactly("", "public", "weak", "option");
        assertThat(file.settings()).extracting("name").containsExactly("java_package", "(my.opt).deep.(other)");
    }

    @Test
    void editionsAreReadWithWhoSeesTheirTypes() {
        ProtoFile file =
                parse("edition = '2024'; export message A { local enum B { X = 0; } } local enum C { Y = 0; }");

        assertThat(file.faults()).isEmpty();
        assertThat(file.syntax().name()).isEqualTo("Edition 2024");
        assertThat(file.types()).extracting(type -> type.head().name()).containsExactly("A", "C");
        assertThat(file.types())
                .extracting(
                        type -> type.head().setting("visibility").orElseThrow().value())
                .containsExactly(new SettingValue.Scalar("export", false), new SettingValue.Scalar("local", false));
    }

    @Test
    void wordsOfTheLanguageMayBeNames() {
        Message message = message("""
                message M {
                  string message = 1; int32 option = 2; optional.Kind optional = 3; bool reserved = 4;
                  string to = 5; repeated group = 6; enum enum = 7; map map = 8; string extend = 9;
                }
                """);

        assertThat(message.fields())
                .extracting(field -> field.head().name())
                .contains("message", "option", "reserved", "to", "map", "extend");
    }

    @Test
    void fieldsHaveLabelsTypesNumbersAndOptions() {
        Message message = message("""
                message M {
                  required .a.B b = 0x10 [default = "x" 'y', (o).p = {q: 1}];
                  map<int32, a.B> c = 2;
                  oneof d { string e = 3; group F = 4 { optional bool g = 1; } }
                }
                """);
        List<Field> fields = message.fields();

        assertThat(fields).extracting(Field::number).containsExactly("0x10", "2", "3", "4");
        assertThat(fields).extracting(Field::type).containsExactly(".a.B", "a.B", "string", "F");
        assertThat(fields.get(0).label()).isEqualTo("required");
        assertThat(fields.get(0).head().settings().get(0).value().text()).isEqualTo("xy");
        assertThat(fields.get(1).key()).contains("int32");
        assertThat(message.members()).hasSize(3);
        assertThat(message.types()).extracting(type -> type.head().name()).containsExactly("F");
    }

    @Test
    void valuesOfOptionsAreKeptInTheTextFormat() {
        Head head = message("""
                message M { option (a) = { b: "c\\"d" e { f: -1.5e+3, g: [1, X]; } [h.i/j.K] < l: inf > }; }
                """).head();

        assertThat(head.settings().get(0).value().text())
                .isEqualTo("{ b: \"c\\\"d\", e: { f: -1.5e+3, g: [1, X] }, [h.i/j.K]: { l: inf } }");
    }

    @Test
    void commentsBelongToWhatTheyStandAt() {
        ProtoFile file = parse("""
                // licence

                // of syntax
                syntax = "proto3";

                // detached

                /* leading
                 * more */
                message M { // of M
                  string a = 1; // of a
                  // of b
                  string b = 2 /* inside b */;
                  // below b

                  // last
                }
                // the end
                """);
        Message message = (Message) file.types().get(0);
        Comments a = message.fields().get(0).head().comments();
        Comments b = message.fields().get(1).head().comments();

        assertThat(file.syntax().comments()).isEqualTo(new Comments(List.of("licence"), "of syntax", List.of()));
        assertThat(message.head().comments().detached()).containsExactly("detached");
        assertThat(message.head().comments().leading()).isEqualTo("leading\nmore");
        assertThat(message.head().comments().trailing()).containsExactly("of M", "last", "the end");
        assertThat(a.text()).isEqualTo("of a");
        assertThat(b.text()).isEqualTo("of b\n\ninside b\n\nbelow b");
    }

    @Test
    void rangesAndNamesAreReserved() {
        Message message = message("message M { reserved 2, 4 to 6, 9 to max; reserved 'a', \"b\"; reserved c; "
                + "extensions 7 to 8 [verification = UNVERIFIED]; }");

        assertThat(message.spans())
                .extracting("ranges")
                .containsExactly(List.of("2", "4 to 6", "9 to max"), List.of(), List.of(), List.of("7 to 8"));
        assertThat(message.spans()).extracting("names").contains(List.of("a", "b"), List.of("c"));
    }

    @Test
    void valuesOfEnumsMayBeNegativeAndCalledLikeKeywords() {
        EnumType type = (EnumType) parse("enum E { option allow_alias = true; A = -1; option = 2; reserved = 3; }")
                .types()
                .get(0);

        assertThat(type.values()).extracting("number").containsExactly("-1", "2", "3");
    }

    @Test
    void streamsAreToldFromTypesOfThatName() {
        ProtoFile file =
                parse("service S { rpc A(stream B) returns (stream .c.D); rpc E(stream) returns (stream.F) {} }");

        assertThat(file.faults()).isEmpty();
        assertThat(file.services().get(0).methods().get(0).output()).isEqualTo(new ProtoFile.Payload(".c.D", true));
        assertThat(file.services().get(0).methods().get(1).input()).isEqualTo(new ProtoFile.Payload("stream", false));
        assertThat(file.services().get(0).methods().get(1).output())
                .isEqualTo(new ProtoFile.Payload("stream.F", false));
    }

    @Test
    void whatIsWrongCostsNothingElse() {
        ProtoFile file = parse("""
                message A { string a = ; string b = 2; what is this { string x = 1; } string c = 3 }
                service { rpc }
                message B { string d = 1
                  string e = 2; }
                """);

        assertThat(file.types()).extracting(type -> type.head().name()).containsExactly("A", "B");
        assertThat(((Message) file.types().get(0)).fields())
                .extracting(each -> each.head().name())
                .contains("b");
        assertThat(((Message) file.types().get(1)).fields())
                .extracting(each -> each.head().name())
                .containsExactly("d", "e");
        assertThat(file.faults()).isNotEmpty();
    }

    @Test
    void faultsHaveTheirPlaces() {
        assertThat(faults("message A {\n  string 1 = 2;\n}\n"))
                .containsExactly("2:10 there should be a name instead of \"1\"");
        assertThat(faults("option a = \"open\nmessage A {}")).first().asString().startsWith("1:12 a string has no end");
        assertThat(faults("message A {} /* open")).containsExactly("1:14 a comment that begins with /* has no end");
        assertThat(faults("message A {")).containsExactly("1:12 there should be \"}\" instead of the end of the file");
        assertThat(faults("message A {} }\nmessage B {}")).hasSize(1);
    }

    @Test
    void aMessageKnowsWhereItsNameStands() {
        assertThat(message("\n  message  Name {}").head().position()).isEqualTo(new Position(2, 12));
    }

    @Test
    void numbersAreInRanges() {
        assertThat(NumberRange.contains("9 to 11", "0xA")).isTrue();
        assertThat(NumberRange.contains("9 to max", "536870911")).isTrue();
        assertThat(NumberRange.contains("9", "8")).isFalse();
        assertThat(NumberRange.contains("x to y", "8")).isFalse();
    }
}
