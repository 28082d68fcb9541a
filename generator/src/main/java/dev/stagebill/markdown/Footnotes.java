package dev.stagebill.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Numbers footnotes and writes them at the end, or where their mark stands. Numbers, ids and options are those of Python-Markdown 3.10: the
 * order is that of the definitions, a footnote that nothing refers to is shown as well.
 */
final class Footnotes {
    private final FootnoteOptions options;
    private final Map<String, FootnoteBlock> defined = new LinkedHashMap<>();
    private final List<FootnoteBlock> order = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> references = new HashMap<>();
    private OptionalInt place = OptionalInt.empty();

    Footnotes(MarkdownOptions options) {
        this.options = FootnoteOptions.of(options);
    }

    /** Looks up what the text defines. A second definition of a name takes the place of the first. */
    void begin(Document document) {
        for (FootnoteBlock block : FootnoteExtension.FOOTNOTES.get(document).values()) {
            defined.put(name(block), block);
        }
        if (options.byDefinition()) {
            defined.values().forEach(this::number);
        }
    }

    /** Whether a text is the mark of the place where footnotes go, and there are any. */
    boolean goHere(CharSequence text) {
        return !defined.isEmpty() && place.isEmpty() && text.toString().contains(options.placeMarker());
    }

    /** Puts the footnotes at a place of the HTML. */
    void place(int position) {
        place = OptionalInt.of(position);
    }

    /** Writes the mark of a reference. */
    void reference(PageWriter page, Footnote node) {
        FootnoteBlock block = node.getFootnoteBlock();
        if (block == null) {
            page.text(PageWriter.unescaped(node.getChars()));
            return;
        }
        int count = references.merge(name(block), 1, Integer::sum);
        page.html.start("sup").id(options.referenceId(name(block), count)).end();
        page.html.start("a").attribute("class", "footnote-ref").attribute("href", "#" + options.id(name(block)));
        page.html.attribute("role", "doc-noteref").resolved().end();
        page.html.text(options.reference(number(block))).close("a").close("sup");
    }

    private int number(FootnoteBlock block) {
        return numbers.computeIfAbsent(name(block), name -> {
            order.add(defined.getOrDefault(name, block));
            return order.size();
        });
    }

    private static String name(FootnoteBlock block) {
        return block.getText().toString().strip().replaceAll("\\s+", "-");
    }

    /** Writes all footnotes. Their texts may refer to more footnotes, which then follow. */
    void write(PageWriter page) {
        if (defined.isEmpty()) {
            return;
        }
        HtmlWriter html = page.html;
        int start = html.length();
        html.start("section")
                .attribute("class", "footnotes")
                .attribute("role", "doc-endnotes")
                .end();
        html.start("hr").end().open("ol").newline();
        writeFrom(page, 0);
        int referred = order.size();
        defined.values().forEach(this::number);
        writeFrom(page, referred);
        html.close("ol").close("section").newline();
        place.ifPresent(position -> page.moveEnd(start, position));
    }

    private void writeFrom(PageWriter page, int first) {
        for (int i = first; i < order.size(); i++) {
            writeOne(page, order.get(i), i + 1);
        }
    }

    private void writeOne(PageWriter page, FootnoteBlock block, int number) {
        String name = name(block);
        page.html.start("li").id(options.id(name)).end();
        page.sections.gap();
        page.children(block);
        for (int count = 1; count <= references.getOrDefault(name, 0); count++) {
            page.html.start("a").attribute("class", "footnote-backref").attribute("role", "doc-backlink");
            page.html.attribute("href", "#" + options.referenceId(name, count));
            page.html
                    .resolved()
                    .attribute("aria-label", options.backTitle(number))
                    .end();
            page.html.text(options.backText()).close("a");
        }
        page.html.close("li").newline();
    }
}
