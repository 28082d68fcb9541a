package dev.stagebill.conformance;

import dev.stagebill.markdown.Includes;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.markdown.MarkdownRenderer;
import dev.stagebill.markdown.PageInput;
import java.util.List;
import java.util.Optional;

/**
 * One pair of a suite.
 *
 * @param name its name in the suite
 * @param options the extensions that it names, with their options
 * @param input the Markdown text
 * @param expected the HTML that the suite expects
 * @param techdocs the HTML that MkDocs makes of it when everything is on that TechDocs always switches on; empty when it is as expected,
 *     or when MkDocs cannot be asked
 */
record Case(String name, MarkdownOptions options, String input, String expected, Optional<String> techdocs) {
    private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

    /** What we make of the input. */
    String rendered(Includes includes) {
        return RENDERER.render(input, new PageInput(options, LinkResolver.AS_WRITTEN, includes))
                .html()
                .toString();
    }

    /** Whether we say what the suite expects. */
    boolean isAsExpected(String rendered) {
        return same(expected, rendered);
    }

    /** Whether we say what MkDocs says with the whole set of TechDocs. */
    boolean isAsTechDocs(String rendered) {
        return techdocs.isPresent() && same(techdocs.get(), rendered);
    }

    private static boolean same(String wanted, String rendered) {
        return compared(wanted, wanted).equals(compared(rendered, wanted));
    }

    /** The meaning of an HTML text without what the wanted text does not name at all: ids of headings, languages. */
    static List<String> compared(String html, String wanted) {
        List<String> model = Meaning.of(wanted);
        boolean ids = model.stream().anyMatch(line -> line.matches("\\s*h[1-6] .*?id=.*"));
        boolean languages = model.stream().anyMatch(line -> line.matches("\\s*code.* lang=.*"));
        return Meaning.of(html).stream()
                .map(line -> ids ? line : line.replaceFirst("^(\\s*h[1-6]) id=[^ :]+", "$1"))
                .map(line -> languages ? line : line.replaceFirst("^(\\s*code) lang=\\S+", "$1"))
                .toList();
    }
}
