package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Renders Markdown in the dialect of TechDocs. A text that is too long, or nested so deeply that it cannot be read, becomes its source text
 * with a remark; nothing is thrown. Safe for use by many threads.
 */
public final class MarkdownRenderer {
    /** A longer text is shown as it is. */
    public static final int MAX_LENGTH = 1_000_000;

    private static final int SUMMARY_SOURCE = 4_000;
    private static final Parser PARSER = Dialect.parser(MarkdownOptions.TECHDOCS);

    private final PageWriter.Tools tools;
    private final Set<String> frameHosts;

    /** A renderer that draws no diagrams and shows no page inside of a page. */
    public MarkdownRenderer() {
        this(List.of(), Set.of());
    }

    /**
     * A renderer with its tools.
     *
     * @param formats draw diagrams; the first that has a language draws it
     * @param frameHosts the hosts, in lower case, whose pages may be shown inside of a page
     */
    public MarkdownRenderer(List<DiagramFormat> formats, Set<String> frameHosts) {
        this.tools = new PageWriter.Tools(new Highlighter(), new Diagrams(formats));
        this.frameHosts = Set.copyOf(frameHosts);
    }

    /**
     * Renders a page in the dialect of TechDocs.
     *
     * @param text the Markdown text, front matter included; line ends may be of any kind
     * @param links decides where links and pictures lead; asked in the order of the text, and for HTML of the author after that
     */
    public RenderedMarkdown render(String text, LinkResolver links) {
        return render(text, PageInput.of(links));
    }

    /**
     * Renders a page.
     *
     * @param text the Markdown text, front matter included; line ends may be of any kind
     */
    public RenderedMarkdown render(String text, PageInput input) {
        String source = NestingLimit.normalised(text);
        FrontMatter front = FrontMatter.of(source, input.options().has("meta"));
        Optional<String> refusal = NestingLimit.refusal(source);
        if (refusal.isPresent()) {
            return unreadable(source, front, refusal.get());
        }
        try {
            return Patience.with(() -> render(source, front, input));
        } catch (StackOverflowError e) {
            return unreadable(source, front, "is nested too deeply to be read");
        } catch (Patience.TooSlow e) {
            return unreadable(source, front, e.reason());
        }
    }

    /** Renders a part of a page, such as a description: headings get no ids, and links stay as written where they are safe. */
    public SafeHtml fragment(String markdown) {
        return fragment(markdown, MarkdownOptions.TECHDOCS);
    }

    /** Renders a part of a page in CommonMark with tables, as definitions of APIs are written (OpenAPI 3.1, section 4.4), and nothing of MkDocs. */
    public SafeHtml commonMark(String markdown) {
        return fragment(markdown, MarkdownOptions.COMMONMARK);
    }

    private SafeHtml fragment(String markdown, MarkdownOptions options) {
        if (PlainSentence.is(markdown)) {
            return Sanitizer.byConstruction(new HtmlWriter(markdown.length() + 8)
                    .start("p")
                    .end()
                    .text(markdown)
                    .close("p")
                    .newline());
        }
        String source = NestingLimit.normalised(markdown);
        if (NestingLimit.refusal(source).isPresent()) {
            return plain(source);
        }
        try {
            return Patience.with(() -> part(source, options));
        } catch (StackOverflowError | Patience.TooSlow e) {
            return plain(source);
        }
    }

    private SafeHtml part(String source, MarkdownOptions options) {
        PageInput input = new PageInput(options, LinkResolver.AS_WRITTEN, Includes.NONE);
        PageWriter page = write(source, 1, true, input);
        return page.facts.rawHtml()
                ? Sanitizer.clean(
                                page.html.toString(),
                                LinkResolver.AS_WRITTEN,
                                new Sanitizer.Limits(Set.of(), Set.of(), page.drawings))
                        .html()
                : Sanitizer.byConstruction(page.html);
    }

    /** The plain text of a Markdown text in one line, for summaries; its beginning when it is long. */
    public static String plainText(String markdown) {
        if (PlainSentence.is(markdown)) {
            return markdown;
        }
        String source = NestingLimit.normalised(markdown);
        String start = source.substring(0, Math.min(source.length(), SUMMARY_SOURCE));
        if (NestingLimit.refusal(start).isPresent()) {
            return start.strip().replaceAll("\\s+", " ");
        }
        try {
            return Patience.with(() -> summary(start));
        } catch (StackOverflowError | Patience.TooSlow e) {
            return start.strip().replaceAll("\\s+", " ");
        }
    }

    private static String summary(String start) {
        Prepared prepared = Prepared.of(start, 1, PageInput.of(LinkResolver.AS_WRITTEN));
        return PlainText.of(PARSER.parse(prepared.text()), SUMMARY_SOURCE);
    }

    private RenderedMarkdown render(String source, FrontMatter front, PageInput input) {
        String rest = source.substring(front.length());
        String body = Tabs.areKept(input.options()) ? rest : Tabs.expanded(rest);
        int firstLine = 1
                + (int) source.substring(0, front.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        PageWriter page = write(body, firstLine, false, input);
        CleanHtml clean = page.tabIds.written(cleaned(page, input));
        return new RenderedMarkdown(
                clean.html(),
                title(front, page.headings),
                page.headings.stream()
                        .filter(heading -> page.toc.counts(heading.level()))
                        .toList(),
                clean.ids(),
                page.sections.sections(),
                front.values(),
                remarks(page, clean),
                new ArrayList<>(page.features));
    }

    private CleanHtml cleaned(PageWriter page, PageInput input) {
        return page.facts.rawHtml()
                ? Sanitizer.clean(
                        page.html.toString(),
                        input.links(),
                        new Sanitizer.Limits(headingIds(page), frameHosts, page.drawings))
                : new CleanHtml(Sanitizer.byConstruction(page.html), List.copyOf(page.html.ids()), List.of());
    }

    private static List<RenderedMarkdown.Remark> remarks(PageWriter page, CleanHtml clean) {
        List<RenderedMarkdown.Remark> remarks = new ArrayList<>(page.remarks);
        remarks.addAll(clean.remarks());
        return remarks;
    }

    private PageWriter write(String body, int firstLine, boolean fragment, PageInput input) {
        Prepared prepared = Prepared.of(body, firstLine, input);
        Document document = Dialect.parser(input.options()).parse(prepared.text());
        ListNodes.adopt(document);
        PageFacts facts = PageFacts.of(document, prepared.text(), fragment);
        PageWriter page = new PageWriter(facts, input, prepared, tools);
        page.document(document);
        return page;
    }

    private static Set<String> headingIds(PageWriter page) {
        Set<String> ids = new LinkedHashSet<>();
        page.headings.forEach(heading -> ids.add(heading.id()));
        return ids;
    }

    private static Optional<String> title(FrontMatter front, List<Heading> headings) {
        return Optional.ofNullable(front.values().get("title"))
                .or(() -> headings.stream()
                        .filter(heading -> heading.level() == 1)
                        .map(Heading::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst());
    }

    private static RenderedMarkdown unreadable(String source, FrontMatter front, String reason) {
        String shown = source.substring(0, Math.min(source.length(), MAX_LENGTH));
        return new RenderedMarkdown(
                plain(shown),
                Optional.ofNullable(front.values().get("title")),
                List.of(),
                List.of(),
                List.of(new Section("", List.of(), shown)),
                Map.copyOf(front.values()),
                List.of(new RenderedMarkdown.Remark(
                        "docs.unreadable", "the text " + reason + " and is shown as it is", 0)),
                List.of());
    }

    private static SafeHtml plain(String source) {
        return Sanitizer.byConstruction(new HtmlWriter(source.length() + 64)
                .start("pre")
                .attribute("class", "source")
                .end()
                .text(source)
                .close("pre"));
    }
}
