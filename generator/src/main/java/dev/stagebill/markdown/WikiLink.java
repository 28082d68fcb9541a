package dev.stagebill.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;

/**
 * A link by the name of a page: {@code [[Page]]}, {@code [[folder/page#part|words]]}. Understood only where a configuration asks for it: with
 * {@code markdown.extensions.wikilinks} or one of the plugins that do the same.
 */
final class WikiLink extends Written {
    /** The extensions and plugins that have such links. */
    static final List<String> EXTENSIONS = List.of(
            "wikilinks",
            "markdown.extensions.wikilinks",
            "mdx_wikilink_plus",
            "ezlinks",
            "roamlinks",
            "obsidian",
            "plugin:ezlinks",
            "plugin:roamlinks",
            "plugin:obsidian-support");

    private static final int MAX_LENGTH = 500;

    private final String target;
    private final String label;

    private WikiLink(BasedSequence chars, String target, String label) {
        super(chars);
        this.target = target;
        this.label = label;
    }

    static boolean isOn(MarkdownOptions options) {
        return EXTENSIONS.stream().anyMatch(options::has);
    }

    static Optional<InlineSyntax.Found> find(BasedSequence input, int at, DirectInlineParser parser) {
        if (at + 4 >= input.length() || input.charAt(at + 1) != '[') {
            return Optional.empty();
        }
        int end = parser.indexOf("]]", at + 2);
        String content = end < 0 || end > at + MAX_LENGTH
                ? ""
                : input.subSequence(at + 2, end).toString();
        if (content.isBlank() || content.indexOf('[') >= 0 || content.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        int bar = content.indexOf('|');
        String target = (bar < 0 ? content : content.substring(0, bar)).strip();
        String label = bar < 0 ? target : content.substring(bar + 1).strip();
        return Optional.of(
                new InlineSyntax.Found(new WikiLink(input.subSequence(at, end + 2), target, label), end + 2));
    }

    @Override
    void write(PageWriter page) {
        String path = path();
        Optional<String> named = page.isInsideLink()
                ? Optional.empty()
                : page.links
                        .resolve(path, LinkResolver.Use.NAME, page.line(this))
                        .filter(SafeUrl::isLink);
        if (named.isPresent()) {
            LinkNodes.writeResolved(page, named.get(), label);
        } else {
            LinkNodes.write(page, built(page.options).orElse(path), label, page.line(this));
        }
    }

    /** The address that the extension of Python-Markdown makes when no page has the name. */
    private Optional<String> built(MarkdownOptions options) {
        for (String name : EXTENSIONS.subList(0, 2)) {
            if (options.has(name)) {
                String base = options.option(name, "base_url").orElse("/");
                String end = options.option(name, "end_url").orElse("/");
                return Optional.of(base + target.replaceAll("[ ]+_|_[ ]+|[ ]+", "_") + end);
            }
        }
        return Optional.empty();
    }

    /** The file that a page's name stands for. */
    private String path() {
        int hash = target.indexOf('#');
        String page = (hash < 0 ? target : target.substring(0, hash)).strip();
        String part = hash < 0 ? "" : "#" + Slugs.slugify(target.substring(hash + 1));
        boolean named =
                page.isEmpty() || page.substring(page.lastIndexOf('/') + 1).contains(".");
        return page + (named ? "" : ".md") + part;
    }

    @Override
    String text() {
        return label;
    }
}
