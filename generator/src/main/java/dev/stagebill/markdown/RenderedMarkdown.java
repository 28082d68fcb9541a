package dev.stagebill.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Markdown text, rendered.
 *
 * @param html the text as HTML
 * @param title the title: {@code title} of the front matter, else the text of the first level-1 heading
 * @param headings all headings, in order
 * @param anchors every id in the HTML that a link may lead to, headings included
 * @param sections the plain text by section, for search
 * @param frontMatter the front matter's simple values by key
 * @param remarks what is wrong with the text
 * @param features things on the page that need a script, such as {@code mermaid}
 */
public record RenderedMarkdown(
        SafeHtml html,
        Optional<String> title,
        List<Heading> headings,
        List<String> anchors,
        List<Section> sections,
        Map<String, String> frontMatter,
        List<Remark> remarks,
        List<String> features) {
    /** Copies the collections. */
    public RenderedMarkdown {
        headings = List.copyOf(headings);
        anchors = List.copyOf(anchors);
        sections = List.copyOf(sections);
        frontMatter = Map.copyOf(frontMatter);
        remarks = List.copyOf(remarks);
        features = List.copyOf(features);
    }

    /**
     * Something that is wrong with a Markdown text.
     *
     * @param code a diagnostic code, such as {@code docs.dropped-html}
     * @param message what is wrong
     * @param line where, from 1; 0 when not known
     */
    public record Remark(String code, String message, int line) {}
}
