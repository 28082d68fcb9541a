package dev.stagebill.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.AsyncApiReference.Channel;
import dev.stagebill.apidocs.AsyncApiReference.Link;
import dev.stagebill.apidocs.AsyncApiReference.Message;
import dev.stagebill.apidocs.AsyncApiReference.Operation;
import dev.stagebill.apidocs.OpenApiReference.Grant;
import dev.stagebill.apidocs.OpenApiReference.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from definitions that use everything AsyncAPI 2.6 and 3.0 have. */
class AsyncApiReaderTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/stagebill/apidocs/asyncapi");

    @TempDir
    private Path folder;

    private static AsyncApiReference market(String version) throws IOException {
        return reference(Files.readString(RESOURCES.resolve("market-" + version + ".yaml")));
    }

    static AsyncApiReference reference(String definition) {
        return (AsyncApiReference)
                Apis.of("asyncapi", definition).documentations().get(0).content();
    }

    private static Operation operation(AsyncApiReference reference, String name) {
        return reference.operations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Message message(AsyncApiReference reference, String name) {
        return reference.messages().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Link> links) {
        return links.stream().map(Link::text).toList();
    }

    @Test
    void definitionsWithoutFaultHaveNoFindings() throws IOException {
        for (String version : List.of("2.6", "3.0")) {
            String text = Files.readString(RESOURCES.resolve("market-" + version + ".yaml"));
            assertThat(Apis.of("asyncapi", text).findings()).as(version).isEmpty();
        }
    }

    @Test
    void operationsOfVersion2AreThoseOfChannels() throws IOException {
        AsyncApiReference reference = market("2.6");
        Operation tick = operation(reference, "onTick");

        assertThat(reference.format()).isEqualTo("AsyncAPI 2.6.0");
        assertThat(tick.id()).isEqualTo("operation-onTick");
        assertThat(tick.action()).isEqualTo(AsyncAction.SUBSCRIBE);
        assertThat(tick.address()).isEqualTo("prices/{symbol}");
        assertThat(tick.channel().id()).contains("channel-prices-symbol");
        assertThat(tick.messages()).containsExactly(new Link("Tick", Optional.of("message-Tick")));
        assertThat(tick.security().get(0).grants())
                .containsExactly(new Grant("scram", Optional.of("security-scram"), List.of()));
        assertThat(reference.operations()).extracting(Operation::id).contains("operation-publish-plain");
    }

    @Test
    void operationsOfVersion3NameTheirChannelAndSomeOfItsMessages() throws IOException {
        AsyncApiReference reference = market("3.0");
        Operation tick = operation(reference, "sendTick");

        assertThat(tick.action()).isEqualTo(AsyncAction.SEND);
        assertThat(tick.address()).isEqualTo("ticks.{symbol}");
        assertThat(tick.label()).isEqualTo("Send a tick");
        assertThat(tick.messages()).containsExactly(new Link("tick", Optional.of("message-Tick")));
        assertThat(names(operation(reference, "ask").messages()))
                .as("without messages all of the channel are meant")
                .containsExactly("tick", "halted");
    }

    @Test
    void repliesHaveAddressChannelAndMessages() throws IOException {
        AsyncApiReference.Reply reply = operation(market("3.0"), "ask").reply().orElseThrow();

        assertThat(reply.channel()).contains(new Link("replies", Optional.of("channel-replies")));
        assertThat(reply.messages()).containsExactly(new Link("answer", Optional.of("message-Answer")));
        assertThat(reply.address().get(0).values()).containsExactly("$message.header#/replyTo");
    }

    @Test
    void channelsListWhatHappensOnThem() throws IOException {
        Channel ticks = market("3.0").channels().get(0);
        Channel prices = market("2.6").channels().get(0);

        assertThat(names(ticks.operations())).containsExactly("Send a tick", "ask");
        assertThat(names(ticks.messages())).containsExactly("tick", "halted");
        assertThat(ticks.servers()).containsExactly(new Link("live", Optional.of("server-live")));
        assertThat(prices.servers()).containsExactly(new Link("live", Optional.of("server-live")));
        assertThat(market("3.0").channels().get(1).address()).isEmpty();
    }

    @Test
    void parametersOfBothVersionsSayWhereTheyComeFrom() throws IOException {
        Property newer = market("3.0").channels().get(0).parameters().get(0);
        Property older = market("2.6").channels().get(0).parameters().get(0);

        assertThat(newer.schema().facts()).contains("default ABC", "from $message.payload#/symbol");
        assertThat(newer.schema().values()).extracting("text").containsExactly("ABC", "XYZ");
        assertThat(older.schema().facts()).contains("matches ^[A-Z]{3}$", "from $message.payload#/symbol");
        assertThat(older.description().toString()).contains("The symbol that is traded");
    }

    @Test
    void serversHaveAddressVariablesAndSecurity() throws IOException {
        AsyncApiReference.Server older = market("2.6").servers().get(0);
        AsyncApiReference.Server newer = market("3.0").servers().get(0);

        assertThat(older.address()).isEqualTo("{region}.market.example:{port}/feed");
        assertThat(newer.address()).isEqualTo("{region}.market.example/feed/{version}");
        assertThat(older.variables()).extracting(Property::name).containsExactly("region", "port");
        assertThat(older.security())
                .flatExtracting(each -> each.grants())
                .extracting(Grant::scheme)
                .containsExactly("scram", "oauth");
        assertThat(newer.security())
                .flatExtracting(each -> each.grants())
                .extracting(Grant::link)
                .containsExactly(Optional.of("security-login"), Optional.of("security-userPassword"));
    }

    @Test
    void aSchemeWrittenInPlaceIsListedWithTheOthers() throws IOException {
        assertThat(market("3.0").security())
                .extracting(AsyncApiReference.SecurityScheme::name)
                .containsExactly("login", "cert", "userPassword");
    }

    @Test
    void traitsAddToMessagesAndNeverReplaceWhatTheySay() throws IOException {
        Message tick = message(market("3.0"), "Tick");

        assertThat(tick.traits()).containsExactly(new Link("traced", Optional.of("message-trait-traced")));
        assertThat(tick.about().facts())
                .extracting("text")
                .contains("application/json")
                .doesNotContain("application/xml");
        assertThat(tick.headers().orElseThrow().fields())
                .extracting(field -> field.property().name())
                .containsExactly("trace", "own");
    }

    @Test
    void traitsOfTheOlderVersionsHaveTheLastWordAndWhatTheyReplaceIsTold() {
        AsyncApiReference reference = (AsyncApiReference)
                Apis.of("asyncapi", """
                        asyncapi: 2.6.0
                        info: {title: T, version: '1'}
                        channels:
                          c:
                            publish:
                              operationId: put
                              summary: Own words
                              traits: [{summary: Words of the trait, description: More}]
                        """).documentations().get(0).content();
        About about = reference.operations().get(0).about();

        assertThat(about.summary()).isEqualTo("Words of the trait");
        assertThat(about.more()).extracting("name").containsExactly("replaced by traits");
        assertThat(about.more().toString()).contains("Own words");
    }

    @Test
    void messagesAndSchemasOfOtherFilesOfTheRepositoryAreShown() {
        AsyncApiReference reference =
                (AsyncApiReference) Apis.in("catalog-info.yaml", """
                        apiVersion: backstage.io/v1alpha1
                        kind: API
                        metadata: {name: orders}
                        spec: {type: asyncapi, lifecycle: production, owner: team, definition: {$text: ./events.yaml}}
                        """, "events.yaml", """
                        asyncapi: 3.0.0
                        info: {title: T, version: '1'}
                        channels:
                          c: {address: a, messages: {placed: {$ref: './parts.yaml#/placed'}}}
                        """, "parts.yaml", """
                        placed: {summary: Was placed, payload: {$ref: '#/order'}}
                        order: {type: object, properties: {id: {type: string}}}
                        """)
                        .documentations()
                        .get(0)
                        .content();
        Message placed = message(reference, "placed");

        assertThat(placed.about().summary()).isEqualTo("Was placed");
        assertThat(placed.payload().orElseThrow().fields())
                .extracting(field -> field.property().name())
                .containsExactly("id");
    }

    @Test
    void traitsAddToOperations() throws IOException {
        assertThat(operation(market("3.0"), "sendTick").about().bindings())
                .extracting("name")
                .containsExactly("amqp", "nats", "http", "sqs");
        assertThat(operation(market("3.0"), "sendTick").about().summary()).isEqualTo("Sent for each change");
    }

    @Test
    void aSharedPayloadIsUnfoldedInTheMessageAndStillLinked() throws IOException {
        AsyncApiReference.Body payload =
                message(market("2.6"), "Order").payload().orElseThrow();

        assertThat(payload.schema().type().get(0).link()).contains("schema-Order");
        assertThat(payload.fields()).extracting(AsyncApiReference.Field::id).startsWith("message-Order-symbol");
    }

    @Test
    void messagesWithoutNameAreFoundUnderTheirOperation() throws IOException {
        assertThat(market("2.6").messages())
                .extracting(Message::name)
                .containsExactly("Tick", "Order", "Sealed", "cancelOrder", "plain publish");
    }

    @Test
    void schemasInOtherLanguagesAreShownAsSource() throws IOException {
        AsyncApiReference.Body sealed =
                message(market("2.6"), "Sealed").payload().orElseThrow();

        assertThat(sealed.format()).isEqualTo("application/vnd.google.protobuf;version=3");
        assertThat(sealed.source().toString()).contains("proto3");
    }

    @Test
    void givenExamplesWinOverMadeOnes() throws IOException {
        assertThat(message(market("2.6"), "Order").examples())
                .singleElement()
                .matches(example -> example.name().equals("small") && !example.generated());
        assertThat(message(market("2.6"), "cancelOrder").examples())
                .singleElement()
                .matches(example -> example.generated());
    }

    @Test
    void avroIsSampledInJsonDownToTypesThatNameThemselves() throws IOException {
        assertThat(RenderedDefinition.plain(
                        message(market("2.6"), "Tick").examples().get(0).code().toString()))
                .contains("\"side\" : \"BID\"", "\"size\" : 100", "\"parent\" : null", "\"levels\" : [{ \"depth\" : 0");
    }

    @Test
    void messagesKnowWhoUsesThem() throws IOException {
        assertThat(names(message(market("3.0"), "Answer").usedBy())).containsExactly("ask");
        assertThat(message(market("3.0"), "Tick").deprecated()).isTrue();
    }

    @Test
    void partsForSearchLeadToFields() throws IOException {
        List<ApiPart> parts = market("3.0").parts();

        assertThat(parts)
                .extracting(ApiPart::title)
                .contains("SEND ticks.{symbol}", "RECEIVE ticks.{symbol}", "Tick", "Leaf");
        ApiPart tick = parts.stream()
                .filter(part -> part.name().equals("Tick"))
                .findFirst()
                .orElseThrow();
        assertThat(tick.kind()).isEqualTo(ApiPart.Kind.MESSAGE);
        assertThat(tick.sections())
                .extracting(ApiPart.Section::id)
                .containsExactly(
                        "message-Tick",
                        "message-Tick-header-trace",
                        "message-Tick-header-own",
                        "message-Tick-symbol",
                        "message-Tick-price");
        assertThat(tick.sections().get(0).text()).contains("One price", "market.tick");
    }

    @Test
    void everyFragmentOfThePageIsThereOnce() throws IOException {
        for (String version : List.of("2.6", "3.0")) {
            RenderedDefinition page = RenderedDefinition.of(
                    folder.resolve(version),
                    "asyncapi",
                    Files.readString(RESOURCES.resolve("market-" + version + ".yaml")));
            List<String> ids = page.matches(" id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(page.matches("href=\"#([^\"]+)\""));
            market(version)
                    .parts()
                    .forEach(part ->
                            part.sections().forEach(section -> assertThat(ids).contains(section.id())));
        }
    }

    @Test
    void factsStandBehindTheNameTheyBelongTo() throws IOException {
        RenderedDefinition page =
                RenderedDefinition.of(folder, "asyncapi", Files.readString(RESOURCES.resolve("market-2.6.yaml")));
        RenderedDefinition tick = page.section("message-Tick");

        assertThat(tick.after("price")).contains("bytes", "required", "logical type decimal", "precision 9", "scale 4");
        assertThat(tick.after("side")).contains("enum Side", "default BID", "BID", "ASK", "Which side of the book");
        assertThat(tick.after("trace")).contains("at most 55 characters", "Names the journey");
        assertThat(page.section("operation-onTick").after("groupId")).contains("quick-group");
        assertThat(page.section("message-Order").after("amount"))
                .contains("greater than 0", "multiple of 0.5", "default 2.5");
    }

    @Test
    void jsonAndOtherVersionsAreRead() {
        AsyncApiReference json = reference("""
                {"asyncapi": "2.0.0", "info": {"title": "t", "version": "1"}, "channels": {"a": {"publish": {"message": {"payload": {"type": "string"}}}}}}
                """);
        AsyncApiReference newer = reference("""
                asyncapi: 3.1.0
                info: {title: t, version: "1", x-new: kept}
                operations: {o: {action: send, channel: {$ref: "#/channels/c"}}}
                channels: {c: {address: here, bindings: {ros2: {role: publisher}}}}
                """);

        assertThat(json.operations()).hasSize(1);
        assertThat(newer.operations().get(0).address()).isEqualTo("here");
        assertThat(newer.about().more()).extracting("name").containsExactly("x-new");
        assertThat(newer.channels().get(0).about().bindings())
                .extracting("name")
                .containsExactly("ros2");
    }
}
