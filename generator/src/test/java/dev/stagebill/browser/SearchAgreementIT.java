package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.search.AnalysisCases;
import dev.stagebill.search.RelevanceSet;
import dev.stagebill.search.SearchHit;
import dev.stagebill.search.SearchReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The browser's script and the engine take texts apart alike and give the same lists. */
@BrowserTest
class SearchAgreementIT {
    private static final int AT_ONCE = 2000;

    private static final String TAKE_APART = """
            const language = stagebillSearch.languageOf(arguments[1]);
            const terms = (list) => [...list].map(language.term);
            const show = (t) => [terms(t.parts), new Set(terms(t.wholes)), terms(t.specials)].map((list) => [...list].join(" ")).join("|");
            return arguments[0].map((text) => stagebillSearch.tokens(text).map(show).join("\\n"));
            """;

    @Test
    void theBrowserTakesTextsApartAsTheEngineDoes(Browser browser) {
        browser.open(Access.HTTP, "search/index.html");
        List<String> texts = new ArrayList<>(AnalysisCases.table());
        texts.addAll(AnalysisCases.unicode());
        texts.addAll(AnalysisCases.vocabulary(SamplePortal.get().folder()));
        assertThat(texts).hasSizeGreaterThan(8000);
        for (List<String> language : AnalysisCases.languages()) {
            for (int from = 0; from < texts.size(); from += AT_ONCE) {
                List<String> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
                List<?> taken = (List<?>) browser.script(TAKE_APART, some, language);
                for (int i = 0; i < some.size(); i++) {
                    assertThat(taken.get(i))
                            .as("\"%s\" in the language %s", some.get(i), language.get(0))
                            .isEqualTo(AnalysisCases.shown(some.get(i), language.get(0)));
                }
            }
        }
    }

    @Test
    void theBrowserGivesTheSameListAsTheEngine(Browser browser) {
        browser.open(Access.FILE, "search/index.html");
        SearchReader reader = SearchReader.open(SamplePortal.get().folder());
        List<String> queries = RelevanceSet.read().stream()
                .flatMap(judged -> List.of(judged.query(), judged.query() + " ").stream())
                .toList();
        assertThat(queries).hasSizeGreaterThan(200);
        for (String query : queries) {
            List<String> engine = reader.search(query, 20).hits().stream()
                    .map(SearchAgreementIT::shown)
                    .toList();
            Object list = browser.asyncScript(
                    "const done = arguments[arguments.length - 1];"
                            + " stagebillSearch.answer(arguments[0], 20)"
                            + ".then((answer) => done(answer.hits.map((hit) => [hit.target, ...hit.above, hit.heading, ...hit.further.map((each) => each.target)].join(\" | \"))), (error) => done([String(error)]))",
                    query);
            assertThat(list).as(query).isEqualTo(engine);
        }
    }

    /** Where a hit leads, what it stands under, and where else on the page. */
    private static String shown(SearchHit hit) {
        return Stream.of(
                        Stream.of(hit.target()),
                        hit.above().stream(),
                        Stream.of(hit.heading()),
                        hit.further().stream().map(SearchHit.Section::target))
                .flatMap(part -> part)
                .collect(Collectors.joining(" | "));
    }
}
