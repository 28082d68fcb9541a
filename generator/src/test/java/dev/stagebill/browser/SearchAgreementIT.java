package dev.stagebill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.search.AnalysisCases;
import dev.stagebill.search.RelevanceSet;
import dev.stagebill.search.SearchHit;
import dev.stagebill.search.SearchReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The browser's script and the engine take texts apart alike and give the same lists. */
@BrowserTest
class SearchAgreementIT {
    private static final int AT_ONCE = 500;

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
                assertThat(browser.script(
                                "const language = stagebillSearch.languageOf(arguments[1]);"
                                        + " const each = (list) => list.map(language.term).join(' ');"
                                        + " return arguments[0].map((text) => stagebillSearch.tokens(text)"
                                        + ".map((t) => [each(t.parts), each([...new Set(t.wholes.map(language.term))]), each(t.specials)].join('|'))"
                                        + ".join('\\n'))",
                                some,
                                language))
                        .as("in the language %s", language.get(0))
                        .isEqualTo(some.stream()
                                .map(text -> AnalysisCases.shown(text, language.get(0)))
                                .toList());
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
            List<String> engine =
                    reader.search(query, 20).hits().stream().map(SearchHit::target).toList();
            Object list = browser.asyncScript(
                    "const done = arguments[arguments.length - 1];"
                            + " stagebillSearch.answer(arguments[0], 20)"
                            + ".then((answer) => done(answer.hits.map((hit) => hit.target)), (error) => done([String(error)]))",
                    query);
            assertThat(list).as(query).isEqualTo(engine);
        }
    }
}
