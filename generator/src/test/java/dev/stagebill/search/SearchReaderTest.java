package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchReaderTest {
    @TempDir
    private Path work;

    private SearchReader reader;

    @BeforeEach
    void publishAPortal() {
        reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        Corpus.entity("api", "orders-api", "Orders", "Takes orders", "owner:shop", "type:openapi"),
                        Corpus.entity(
                                "component", "payments", "Payments", "Takes money", "owner:billing", "type:service"),
                        Corpus.entity("component", "webshop", "Webshop", "Sells things", "owner:shop", "type:website"),
                        Corpus.docs("vectors", "Vectors", "std::vector grows", "Use unique_ptr, never C or C++ arrays"),
                        Corpus.docs("money", "How money moves", "About refunds", "Payments are settled at night"),
                        Corpus.docs("versions", "Versions", "We run 1.2.3 on .NET", "GET /orders/{id} answers"))));
    }

    @Test
    void aNameComesBeforeAMention() {
        assertThat(Corpus.titles(reader, "payments ")).startsWith("Payments", "How money moves");
    }

    @Test
    void theSectionThatFitsBestIsTheTarget() {
        SearchHit hit = reader.search("settled", 1).hits().get(0);

        assertThat(hit.target()).isEqualTo("docs/default/component/handbook/money/index.html#part-1");
        assertThat(hit.heading()).isEqualTo("Part 1");
        assertThat(hit.excerpt()).isEqualTo("Payments are settled at night");
    }

    @ParameterizedTest
    @CsvSource({"How it works, how-it-works", "Exit codes, exit-codes_12", "Ärger, arger", "Notes, other", "C++, c"})
    void aSectionIsLedToByItsOwnFragment(String heading, String fragment) {
        SearchReader other = SearchReader.open(Corpus.publish(
                work.resolve("other"),
                List.of(new SearchDocument(
                        "docs",
                        "component:default/a",
                        "a",
                        "Title",
                        "",
                        "a/index.html",
                        List.of(),
                        List.of(),
                        List.of(new SearchDocument.Passage(fragment, heading, "needle")),
                        SearchDocument.Standing.PLAIN))));

        assertThat(other.search("needle", 1).hits().get(0).target()).isEqualTo("a/index.html#" + fragment);
    }

    @Test
    void everyWordMustBeThere() {
        assertThat(Corpus.titles(reader, "money refunds")).containsExactly("How money moves");
    }

    @Test
    void withoutAFullAnswerTheNearestOnesAreGiven() {
        SearchAnswer answer = reader.search("refunds vector ", 10);

        assertThat(answer.complete()).isFalse();
        assertThat(answer.hits()).extracting(SearchHit::title).containsExactlyInAnyOrder("Vectors", "How money moves");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(Corpus.titles(reader, "settl")).containsExactly("How money moves");
        assertThat(reader.search("settl ", 10).total()).isZero();
    }

    @Test
    void typosAreForgiven() {
        assertThat(Corpus.titles(reader, "vectros ")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, "ayments ")).startsWith("Payments");
    }

    @Test
    void identifiersAreFoundWholeAndInParts() {
        assertThat(Corpus.titles(reader, "std::vector")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, "uniqueptr ")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, "uniquePtr ")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, "C++")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, ".NET")).containsExactly("Versions");
        assertThat(Corpus.titles(reader, "1.2")).containsExactly("Versions");
        assertThat(Corpus.titles(reader, "GET /orders/{id}")).startsWith("Versions");
    }

    @Test
    void filtersNarrowTheAnswer() {
        assertThat(Corpus.titles(reader, "owner:shop")).containsExactly("Orders", "Webshop");
        assertThat(Corpus.titles(reader, "kind:component owner:shop")).containsExactly("Webshop");
        assertThat(Corpus.titles(reader, "owner:shop owner:billing kind:component"))
                .hasSize(2);
        assertThat(Corpus.titles(reader, "takes type:service")).containsExactly("Payments");
        assertThat(Corpus.titles(reader, "money in:docs")).containsExactly("How money moves");
        assertThat(Corpus.titles(reader, "owner:bill")).containsExactly("Payments");
        assertThat(Corpus.titles(reader, "takes -owner:billing")).containsExactly("Orders");
    }

    @Test
    void wordsInQuotationMarksStandTogether() {
        assertThat(Corpus.titles(reader, "\"settled at night\"")).containsExactly("How money moves");
        assertThat(Corpus.titles(reader, "\"night at settled\"")).isEmpty();
        assertThat(Corpus.titles(reader, "\"how money moves\"")).containsExactly("How money moves");
        assertThat(Corpus.titles(reader, "\"use unique ptr\"")).containsExactly("Vectors");
        assertThat(Corpus.titles(reader, "takes -\"takes money\"")).containsExactly("Orders");
    }

    @Test
    void whatIsNotWantedIsLeftOut() {
        assertThat(Corpus.titles(reader, "payments -refunds")).containsExactly("Payments");
    }

    @Test
    void aWordWithAnUnknownKeyIsText() {
        assertThat(Query.parse("std::vector a:b kind::x").clauses())
                .allMatch(clause -> clause.key().isEmpty());
    }

    @Test
    void aWordInsideOfANameIsFound() {
        SearchReader names = reader(
                Corpus.entity("component", "mypaymentservice", "mypaymentservice", "Charges cards"),
                Corpus.entity("component", "webshop", "Webshop", "Sells things"));

        assertThat(Corpus.titles(names, "payment")).containsExactly("mypaymentservice");
        assertThat(Corpus.titles(names, "ymentserv ")).containsExactly("mypaymentservice");
        assertThat(Corpus.titles(names, "my cards"))
                .as("a short word at the beginning")
                .containsExactly("mypaymentservice");
        assertThat(Corpus.titles(names, "shop")).containsExactly("Webshop");
    }

    @Test
    void aNameWrittenInOneWordIsWhatSeveralWordsAskFor() {
        SearchReader names = reader(
                Corpus.entity("component", "paymentservice", "paymentservice", "Charges cards"),
                Corpus.entity(
                        "api", "payment-api", "payment-api", "Payment of the payment service, a service for payment"));

        assertThat(Corpus.titles(names, "payment service")).containsExactly("paymentservice", "payment-api");
        assertThat(Corpus.titles(names, "payment-service")).startsWith("paymentservice");
    }

    @Test
    void namesTooManyForTheFirstFileAreLookedThroughForRareWords() {
        SearchDocument[] many = IntStream.range(0, 2_000)
                .mapToObj(
                        i -> Corpus.entity("component", "component-with-a-long-name-" + i, "Component " + i, "Common"))
                .toArray(SearchDocument[]::new);
        many[1_234] = Corpus.entity("component", "mypaymentservice", "mypaymentservice", "Charges cards");

        assertThat(Corpus.titles(reader(many), "payment ")).containsExactly("mypaymentservice");
        assertThat(work.resolve("other/portal/search/names.js")).exists();
    }

    @Test
    void aHitTellsTheHeadingsAboveItsSection() {
        SearchHit hit = reader(page(
                        passage("config", "Configuration", "How to"),
                        passage("retries", "Retries", "About", "Configuration"),
                        passage("backoff", "Backoff", "needle", "Configuration", "Retries")))
                .search("needle", 1)
                .hits()
                .get(0);

        assertThat(hit.above()).containsExactly("Configuration", "Retries");
        assertThat(hit.heading()).isEqualTo("Backoff");
    }

    @Test
    void otherSectionsThatFitNearlyAsWellAreNamed() {
        SearchHit hit = reader(page(
                        passage("", "", "Beginning"),
                        passage("one", "One", "wombat lives here"),
                        passage("two", "Two", "nothing"),
                        passage("three", "Three", "quokka lives there")))
                .search("wombat quokka ", 1)
                .hits()
                .get(0);

        assertThat(hit.target()).isEqualTo("a/index.html#one");
        assertThat(hit.further()).containsExactly(new SearchHit.Section("Three", "a/index.html#three"));
    }

    @Test
    void ofAPageThatIsSeveralDocumentsThereIsOneHit() {
        SearchAnswer answer = reader(
                        page(passage("one", "One", "needle")), page(passage("seventy", "Seventy", "needle in hay")))
                .search("needle ", 10);

        assertThat(answer.hits()).hasSize(1);
        assertThat(answer.hits().get(0).further())
                .containsExactly(new SearchHit.Section("Seventy", "a/index.html#seventy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "configurtaion",
                "cnofiguration",
                "configuratio",
                "confguration",
                "konfiguration",
                "configurayion",
                "cofigurattion"
            })
    void aMistakeAnywhereInALongWordIsForgiven(String typed) {
        SearchReader words =
                reader(page(passage("a", "Heading", "configuration")), page(passage("b", "Other", "other")));

        assertThat(words.search(typed + " ", 1).hits())
                .extracting(SearchHit::heading)
                .containsExactly("Heading");
    }

    @Test
    void theLongestWordsOfAVeryLongQueryDecide() {
        assertThat(Corpus.titles(reader, "use unique_ptr never arrays with any or all of no kind at xyzzy "))
                .startsWith("Vectors");
    }

    private SearchReader reader(SearchDocument... documents) {
        return SearchReader.open(Corpus.publish(work.resolve("other"), List.of(documents)));
    }

    private static SearchDocument.Passage passage(String fragment, String heading, String text, String... above) {
        return new SearchDocument.Passage(fragment, heading, text, List.of(above));
    }

    private static SearchDocument page(SearchDocument.Passage... passages) {
        return new SearchDocument(
                "docs",
                "component:default/a",
                "a",
                "Title",
                "",
                "a/index.html",
                List.of(),
                List.of(),
                List.of(passages),
                SearchDocument.Standing.PLAIN);
    }
}
