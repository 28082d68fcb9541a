package dev.stagebill.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one parsed page: its HTML and, in the same pass, its headings and plain text. Our own writer instead of the library's, because that
 * one takes most of the time and knows nothing of sections.
 */
final class PageWriter {
    /** How many entries all tables of contents of a page have together; a first one is always shown. */
    private static final int MAX_CONTENTS = 20_000;

    private static final Map<Class<?>, NodeWriter<Node>> WRITERS = writers();

    final HtmlWriter html;
    final SectionText sections = new SectionText();
    final PageFacts facts;
    final LinkResolver links;
    final MarkdownOptions options;
    final Prepared prepared;
    final Footnotes footnotes;
    final CodeNotes codeNotes = new CodeNotes();
    final List<Heading> headings = new ArrayList<>();
    final Set<String> features = new LinkedHashSet<>();
    final List<RenderedMarkdown.Remark> remarks = new ArrayList<>();
    final Highlighter highlighter;
    final Diagrams diagrams;
    final Includes includes;
    final List<SafeHtml> drawings = new ArrayList<>();
    private final Captions captions = new Captions();
    final SmartQuotes quotes;
    final TabIds tabIds;
    final TocOptions toc;
    private final Slugs slugs;
    private final List<Integer> contentsAt = new ArrayList<>();
    int diagramsSeen;
    private int linkDepth;
    private int tabSets;
    private int drawn;
    private int codeBlocks;

    PageWriter(PageFacts facts, PageInput input, Prepared prepared, Tools tools) {
        this.facts = facts;
        this.links = input.links();
        this.options = input.options();
        this.toc = TocOptions.of(options);
        this.quotes = new SmartQuotes(options);
        this.slugs = new Slugs(SlugRule.of(options));
        this.tabIds = new TabIds(options);
        this.footnotes = new Footnotes(options);
        this.prepared = prepared;
        this.remarks.addAll(prepared.remarks());
        this.highlighter = tools.highlighter();
        this.diagrams = tools.diagrams();
        this.includes = input.includes();
        this.html = new HtmlWriter(facts.length() * 2 + 256, facts.rawHtml());
        facts.givenIds().forEach(slugs::reserve);
    }

    /** What is the same for all pages. */
    record Tools(Highlighter highlighter, Diagrams diagrams) {}

    /** Writes nodes of one class. */
    @FunctionalInterface
    interface NodeWriter<N extends Node> {
        void write(PageWriter page, N node);
    }

    /** The table of writers, filled by the classes that have them. */
    static final class Table {
        private final Map<Class<?>, NodeWriter<Node>> writers = new HashMap<>();

        <N extends Node> Table add(Class<N> type, NodeWriter<N> writer) {
            writers.put(type, (page, node) -> writer.write(page, type.cast(node)));
            return this;
        }
    }

    private static Map<Class<?>, NodeWriter<Node>> writers() {
        Table table = new Table();
        BlockNodes.addTo(table);
        ListNodes.addTo(table);
        TableNodes.addTo(table);
        ContainerNodes.addTo(table);
        InlineNodes.addTo(table);
        LinkNodes.addTo(table);
        CodeNodes.addTo(table);
        RawHtml.addTo(table);
        DiagramNodes.addTo(table);
        return Map.copyOf(table.writers);
    }

    /** Writes the whole page. */
    void document(Document document) {
        footnotes.begin(document);
        children(document);
        footnotes.write(this);
        insertContents();
    }

    void node(Node node) {
        Patience.check();
        NodeWriter<Node> writer = WRITERS.get(node.getClass());
        if (writer == null) {
            children(node);
        } else {
            writer.write(this, node);
        }
    }

    void children(Node parent) {
        for (@Nullable Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            List<Container> behind = Captions.of(child);
            if (behind.isEmpty()) {
                node(child);
            } else {
                captions.write(this, child, behind);
                child = behind.get(behind.size() - 1);
            }
        }
    }

    /** Writes plain text, to the page and to the section. */
    void text(CharSequence text) {
        html.text(text);
        sections.add(text);
    }

    /**
     * Adds a heading: its section begins here.
     *
     * @param slugText the text that its id is made of, unless the author gave one
     */
    Heading heading(int level, String text, String slugText, Optional<String> given) {
        String id = given.filter(SafeId::isSafe).orElseGet(() -> slugs.of(slugText));
        Heading heading = new Heading(level, id, text);
        headings.add(heading);
        sections.begin(heading);
        return heading;
    }

    /** The table of contents is put in here when all headings are known. */
    void contentsHere() {
        contentsAt.add(html.length());
    }

    /** Moves what was written last to a place before it. */
    void moveEnd(int start, int position) {
        int moved = html.moveEnd(start, position);
        contentsAt.replaceAll(at -> at > position ? at + moved : at);
    }

    private void insertContents() {
        int shown = Math.min(contentsAt.size(), Math.max(1, MAX_CONTENTS / (headings.size() + 1)));
        for (int i = shown - 1; i >= 0; i--) {
            html.insert(contentsAt.get(i), Contents.of(headings, facts.rawHtml(), toc));
        }
    }

    /** Writes something inside of a link. */
    void insideLink(Runnable content) {
        linkDepth++;
        content.run();
        linkDepth--;
    }

    boolean isInsideLink() {
        return linkDepth > 0;
    }

    /** A name for the next set of tabs. */
    String nextTabSet() {
        tabSets++;
        return "tab--" + facts.prefix() + tabSets;
    }

    /** The number of the next block of code, from 0. */
    int codeBlock() {
        return codeBlocks;
    }

    /** Goes on to the next block of code. */
    void endCodeBlock() {
        codeBlocks++;
    }

    /** What the ids of the next drawing begin with. */
    String nextDrawing() {
        drawn++;
        return "ui--" + facts.prefix() + drawn + "-";
    }

    /** Writes a drawing. The sanitiser of a page that has HTML of its author lets no SVG through, so it puts it in when it is done. */
    void drawing(SafeHtml drawing) {
        if (facts.rawHtml()) {
            html.raw(HtmlCleaner.drawingMark(drawings.size()));
            drawings.add(drawing);
        } else {
            html.safe(drawing);
        }
    }

    int line(Node node) {
        return prepared.lines().line(node.getStartOffset());
    }

    /** The text of a sequence with escapes and entities resolved. */
    static String unescaped(BasedSequence chars) {
        String text = chars.toString();
        return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : chars.unescape();
    }
}
