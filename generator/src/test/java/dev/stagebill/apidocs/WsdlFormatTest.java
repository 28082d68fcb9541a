package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.ApiPart.Kind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web services in WSDL: what is shown of them, and what is refused. */
class WsdlFormatTest {
    private static final String STOCK = """
            <?xml version="1.0"?>
            <w:definitions name="Stock" targetNamespace="urn:stock" xmlns:w="http://schemas.xmlsoap.org/wsdl/"
                xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:stock">
              <w:documentation>Prices of shares.</w:documentation>
              <w:types><x:schema targetNamespace="urn:stock">
                <x:element name="Ask"><x:complexType><x:sequence>
                  <x:element name="symbol" type="x:string" maxOccurs="unbounded"/>
                  <x:element name="side" type="t:Side" minOccurs="0"/>
                  <x:choice><x:element name="day" type="x:date"/></x:choice>
                </x:sequence><x:attribute name="lang" use="required" type="x:string"/></x:complexType></x:element>
                <x:simpleType name="Side"><x:annotation><x:documentation>Which side.</x:documentation></x:annotation>
                  <x:restriction base="x:string"><x:enumeration value="BUY"/><x:enumeration value="SELL"/></x:restriction></x:simpleType>
                <x:complexType name="Base"><x:all><x:element name="at" type="x:dateTime"/></x:all></x:complexType>
                <x:complexType name="Answer"><x:complexContent><x:extension base="t:Base"><x:sequence>
                  <x:element name="price" type="x:decimal" nillable="true"/></x:sequence></x:extension></x:complexContent></x:complexType>
              </x:schema></w:types>
              <w:message name="AskIn"><w:part name="body" element="t:Ask"/></w:message>
              <w:message name="AskOut"><w:part name="answer" type="t:Answer"/></w:message>
              <w:portType name="StockPort"><w:operation name="GetPrice">
                <w:documentation>The price now.</w:documentation>
                <w:input message="t:AskIn"/><w:output message="t:AskOut"/><w:fault name="Closed" message="t:AskOut"/>
              </w:operation></w:portType>
              <w:binding name="StockSoap" type="t:StockPort"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <w:operation name="GetPrice"><soap:operation soapAction="urn:stock/GetPrice"/></w:operation></w:binding>
              <w:service name="StockService"><w:port name="StockPort1" binding="t:StockSoap"><soap:address location="https://example.com/stock"/></w:port></w:service>
            </w:definitions>
            """;

    private static ApiContent content(String type, String definition) {
        return Apis.of(type, definition).documentations().get(0).content();
    }

    @Test
    void operationsMessagesAndTypesAreParts() {
        assertThat(content("wsdl", STOCK).parts())
                .extracting(ApiPart::kind, ApiPart::name)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Kind.OPERATION, "GetPrice"),
                        org.assertj.core.api.Assertions.tuple(Kind.MESSAGE, "AskIn"),
                        org.assertj.core.api.Assertions.tuple(Kind.MESSAGE, "AskOut"),
                        org.assertj.core.api.Assertions.tuple(Kind.SCHEMA, "Ask"),
                        org.assertj.core.api.Assertions.tuple(Kind.SCHEMA, "Base"),
                        org.assertj.core.api.Assertions.tuple(Kind.SCHEMA, "Answer"),
                        org.assertj.core.api.Assertions.tuple(Kind.SCHEMA, "Side"));
        assertThat(content("xml", STOCK)).isInstanceOf(Outline.class);
    }

    @Test
    void allThatIsStatedCanBeRead(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "wsdl", STOCK);

        assertThat(page.text())
                .contains("Prices of shares.", "The price now.", "urn:stock/GetPrice", "https://example.com/stock")
                .contains("StockSoap", "Which side.", "BUY", "SELL", "extends Base", "Fault Closed");
        assertThat(page.after("symbol")).contains("list of string", "required", "1 or more");
        assertThat(page.after("side")).contains("Side").doesNotContain("required");
        assertThat(page.after("day")).contains("date", "one of a choice");
        assertThat(page.after("lang")).contains("attribute", "required");
        assertThat(page.after("price")).contains("decimal", "may be nil");
        assertThat(page.html())
                .contains("<a href=\"#schema-element-Ask\">Ask</a>", "<a href=\"#message-AskIn\">AskIn</a>");
    }

    @Test
    void encodingsOfBindingsNamespacesAndTypesInTypesAreTold(@TempDir Path folder) throws IOException {
        RenderedDefinition page = RenderedDefinition.of(folder, "wsdl", """
                <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:t="urn:fruit" targetNamespace="urn:fruit">
                  <types><xs:schema targetNamespace="urn:fruit">
                    <xs:simpleType name="Fruits"><xs:list><xs:simpleType><xs:restriction base="xs:string">
                      <xs:enumeration value="Apple"/></xs:restriction></xs:simpleType></xs:list></xs:simpleType>
                    <xs:simpleType name="Size"><xs:union memberTypes="xs:int"><xs:simpleType>
                      <xs:restriction base="xs:token"><xs:maxLength value="7"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>
                  </xs:schema></types>
                  <message name="In"><part name="f" type="t:Fruits"/></message>
                  <portType name="Shop"><operation name="Buy"><input message="t:In"/></operation></portType>
                  <binding name="B" type="t:Shop"><operation name="Buy">
                    <input><soap:body use="encoded" namespace="urn:body"/></input></operation></binding>
                </definitions>
                """);

        assertThat(page.text())
                .contains("Input body use encoded, namespace urn:body", "Namespace urn:fruit")
                .contains("list of string", "Apple", "one of xs:int, token", "maxLength 7");
    }

    @Test
    void theLaterVersionIsReadToo() {
        Apis apis = Apis.of("wsdl", """
                <description xmlns="http://www.w3.org/ns/wsdl" targetNamespace="urn:a">
                  <interface name="Main"><operation name="run" pattern="http://www.w3.org/ns/wsdl/in-out"><input element="#any"/></operation></interface>
                  <service name="S" interface="Main"><endpoint name="e" address="https://example.com"/></service>
                </description>
                """);

        assertThat(apis.findings()).isEmpty();
        assertThat(apis.documentations().get(0).content().parts())
                .extracting(ApiPart::name)
                .containsExactly("run");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a/>|api.not-wsdl",
                "<definitions|api.unparsable",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><definitions>&b;</definitions>|api.unparsable",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><definitions>&c;</definitions>|api.unparsable",
                "no XML at all|api.unparsable",
            })
    void whatIsNoServiceOrNotSafeIsShownAsSource(String definition, String code) {
        Apis apis = Apis.of("wsdl", definition);

        assertThat(apis.findings()).extracting(finding -> finding.code()).containsExactly(code);
        assertThat(apis.documentations().get(0).content()).isInstanceOf(SourceListing.class);
    }

    @Test
    void elementsInElementsWithoutEndAreRefused() {
        Apis apis = Apis.of("wsdl", "<a>".repeat(50_000));

        assertThat(apis.findings()).extracting(finding -> finding.code()).containsExactly("api.unparsable");
    }

    @Test
    void groupsThatHoldEachOtherEnd() {
        String circle = STOCK.replace("<x:complexType name=\"Base\">", """
                <x:group name="G"><x:sequence><x:group ref="t:G"/><x:element name="g" type="x:int"/></x:sequence></x:group>
                <x:complexType name="H"><x:group ref="t:G"/></x:complexType><x:complexType name="Base">""");

        assertThat(content("wsdl", circle).parts()).extracting(ApiPart::name).contains("H");
    }

    @Test
    void manyOperationsAndMessagesTakeNoLongerThanTheirNumber() {
        StringBuilder messages = new StringBuilder();
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            messages.append("<message name='m").append(i).append("'/>");
            operations
                    .append("<operation name='o")
                    .append(i)
                    .append("'><input message='m")
                    .append(i)
                    .append("'/></operation>");
        }
        String many = "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'>" + messages + "<portType name='P'>"
                + operations + "</portType><binding name='B' type='P'>" + operations + "</binding></definitions>";

        assertThat(content("wsdl", many).parts()).hasSize(40_000);
    }

    @Test
    void typesOfOneNameInTwoNamespacesHavePlacesOfTheirOwn(@TempDir Path folder) throws IOException {
        String schema =
                "<x:schema targetNamespace='%s'><x:complexType name='T'><x:sequence><x:element name='%s' type='x:int'/></x:sequence></x:complexType></x:schema>";
        String two = STOCK.replace(
                "<w:types>", "<w:types>" + schema.formatted("urn:b", "bee") + schema.formatted("urn:c", "see"));

        assertThat(RenderedDefinition.of(folder, "wsdl", two).html())
                .contains("id=\"schema-T\"", "id=\"schema-T-bee\"", "id=\"schema-T-2\"", "id=\"schema-T-2-see\"");
    }
}
