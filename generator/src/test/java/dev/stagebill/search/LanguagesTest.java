package dev.stagebill.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.search.SearchDocument.Standing;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @TempDir
    private Path work;

    @ParameterizedTest
    @CsvSource({
        "en, policies, policy",
        "en, services, service",
        "de, Rechnungen, Rechnung",
        "de, Häuser, Haus",
        "de, Lieferscheine, Lieferschein",
        "fr, chevaux, cheval",
        "fr, données, donnée",
        "fr, serveurs, serveur",
        "fr, pages, page",
        "es, clientes, cliente",
        "es, luces, luz",
        "es, servidores, servidor",
        "pt, configurações, configuração",
        "pt, papéis, papel",
        "pt, servidores, servidor",
        "ru, заказы, заказа",
        "ru, документации, документация",
        "ru, сервисами, сервис",
    })
    void formsOfAWordAreTheSameTerm(String code, String form, String other) {
        assertThat(term(code, form)).isEqualTo(term(code, other));
    }

    @Test
    void wordsInOtherLettersAreLeftAlone() {
        assertThat(term("ru", "services")).isEqualTo("services");
        assertThat(term("de", "заказы")).isEqualTo("заказы");
        assertThat(term("none", "services")).isEqualTo("services");
    }

    @Test
    void everyDocumentIsFoundByTheRulesOfItsLanguage() {
        SearchReader reader = SearchReader.open(Corpus.publish(
                work,
                List.of(
                        in("de", Corpus.docs("a", "Zollabwicklung", "die Rechnungen an Häuser", "straw")),
                        in("en", Corpus.docs("b", "Tokens", "the policies of tokens", "straw")),
                        in("ru", Corpus.docs("c", "Сервисы", "список всех сервисов", "straw")))));

        assertThat(Corpus.titles(reader, "rechnung ")).containsExactly("Zollabwicklung");
        assertThat(Corpus.titles(reader, "policy ")).containsExactly("Tokens");
        assertThat(Corpus.titles(reader, "сервисами ")).containsExactly("Сервисы");
        assertThat(Corpus.titles(reader, "\"Rechnung an Haus\"")).containsExactly("Zollabwicklung");
        assertThat(Corpus.titles(reader, "policy -token")).isEmpty();
    }

    @Test
    void onlyTheLanguagesOfThePortalArePublished() {
        assertThat(Languages.of("fr", Set.of("ru", "fr", "xx")).all().stream().map(Language::code))
                .containsExactly("fr", "ru");
        assertThat(Stream.of("pt-BR", "DE", "zh").map(Languages::code)).containsExactly("pt", "de", "zh");
    }

    private static SearchDocument in(String language, SearchDocument each) {
        return Corpus.standing(new Standing(language, 0, 0), each);
    }

    private static String term(String code, String word) {
        return Languages.language(code)
                .term(Analysis.tokens(word).get(0).parts().get(0));
    }
}
