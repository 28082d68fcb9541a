package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Parses HTML as a browser does and writes it anew with what is allowed. Because it is written anew from a tree, and holds no element whose
 * content browsers read by other rules, a second parser cannot see anything else in it.
 */
final class HtmlCleaner implements NodeFilter {
    /** Marks a reference that was resolved before. */
    static final String RESOLVED = "data-resolved";

    private static final String DRAWING = "data-drawing";
    private static final int MAX_TAG = 300;
    private static final String BEGINNING = "<!doctype html><body>";

    private final String source;
    private final List<SafeHtml> drawings;
    /** Stands for the end tag of a component. */
    private static final String COMPONENT = "/";

    private final Dropped dropped = new Dropped();
    private final HtmlWriter out;
    private final Addresses addresses;
    private final EmbeddedMedia media;
    private final ForeignMarkup foreign;
    private final StartTags tags;
    /** The end tags to come; empty for what is not written. */
    private final Deque<String> endTags = new ArrayDeque<>();

    private int linkDepth;

    private HtmlCleaner(String html, LinkResolver links, Sanitizer.Limits limits) {
        this.source = BEGINNING + html;
        this.drawings = new ArrayList<>(limits.drawings());
        this.out = new HtmlWriter(html.length());
        this.addresses = new Addresses(links, dropped);
        this.media = new EmbeddedMedia(out, addresses, dropped, limits.frameHosts());
        this.foreign = new ForeignMarkup(out, addresses, dropped);
        this.tags = new StartTags(out, addresses, dropped, limits.headingIds());
    }

    /** A comment that tells the cleaner the line of what follows. */
    static String lineMark(int line) {
        return "<!--@" + line + "-->";
    }

    /**
     * What a drawing takes the place of. It is an element of the drawing's own sort, so that it is moved out of a table or a paragraph as the
     * drawing would be. An author who writes one can only move the drawing.
     */
    static String drawingMark(int index) {
        return "<figure " + DRAWING + "=\"" + index + "\"></figure>";
    }

    static CleanHtml clean(String html, LinkResolver links, Sanitizer.Limits limits) {
        return new HtmlCleaner(html, links, limits).clean();
    }

    private CleanHtml clean() {
        HtmlTree.body(source).childNodes().forEach(child -> NodeTraversor.filter(this, child));
        return new CleanHtml(Sanitizer.byConstruction(out), List.copyOf(out.ids()), dropped.remarks());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Patience.check();
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Comment comment) {
            readMark(comment.getData());
        } else if (node instanceof Element element) {
            return element(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String end = endTags.pop();
            if (end.equals(COMPONENT)) {
                ComponentTag.name(tag(element)).ifPresent(name -> ComponentTag.write(out, "</" + name + ">"));
                return FilterResult.CONTINUE;
            }
            if (!end.isEmpty()) {
                out.close(end);
            }
            linkDepth -= end.equals("a") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isHtml(Element element) {
        return element.tag().namespace().equals(Parser.NamespaceHtml);
    }

    /** A line end right after {@code <pre>} is dropped by parsers, so one more is written where the text has one. */
    private void text(TextNode node) {
        String text = node.getWholeText();
        boolean first = node.previousSibling() == null
                && node.parent() != null
                && node.parent().normalName().equals("pre");
        if (first && text.startsWith("\n")) {
            out.newline();
        }
        out.text(text);
    }

    private void readMark(String comment) {
        if (comment.length() < 10 && comment.matches("@\\d+")) {
            dropped.reach(Integer.parseInt(comment.substring(1)));
        }
    }

    private void putDrawing(String mark) {
        int index = mark.matches("\\d{1,7}") ? Integer.parseInt(mark) : drawings.size();
        if (index < drawings.size()) {
            out.safe(drawings.get(index));
            drawings.set(index, SafeHtml.EMPTY);
        }
    }

    /** Writes a start tag, or what takes its place, and puts the end tag on the stack. */
    private FilterResult element(Element element, String name) {
        endTags.push("");
        if (!isHtml(element)) {
            foreign.write(element);
            return FilterResult.SKIP_CHILDREN;
        }
        remark(element, name);
        if (AllowedHtml.DROPPED_WHOLE.contains(name)) {
            media.write(element, linkDepth > 0);
            return FilterResult.SKIP_CHILDREN;
        }
        if (element.hasAttr(DRAWING)) {
            putDrawing(element.attr(DRAWING));
        } else if (AllowedHtml.ELEMENTS.contains(name)) {
            allowed(element, name);
        } else if (!AllowedHtml.isHtml(name)) {
            unknown(element, name);
        }
        return FilterResult.CONTINUE;
    }

    private void allowed(Element element, String name) {
        linkDepth += name.equals("a") ? 1 : 0;
        endTags.pop();
        endTags.push(tags.write(element, linkDepth > 0));
    }

    /** A tag that HTML does not have and nothing ends is a word in angle brackets, such as a placeholder; else only what is in it counts. */
    private void unknown(Element element, String name) {
        String tag = tag(element);
        if (!tag.isEmpty() && element.endSourceRange().isImplicit()) {
            out.text(tag);
            dropped.remark(Links.shortened(tag) + " is no element of HTML and is shown as text");
        } else if (ComponentTag.name(tag).isPresent()) {
            ComponentTag.write(out, tag);
            endTags.pop();
            endTags.push(COMPONENT);
            dropped.remark(Links.shortened(tag) + " is a component of JSX, which is never run: its tags are shown");
        } else {
            dropped.remark("<" + Links.shortened(name) + "> is no element of HTML: only what is inside of it is shown");
        }
    }

    private String tag(Element element) {
        int start = element.sourceRange().startPos();
        int end = element.sourceRange().endPos();
        return start >= BEGINNING.length() && end > start && end - start <= MAX_TAG ? source.substring(start, end) : "";
    }

    private void remark(Element element, String name) {
        if (AllowedHtml.DANGEROUS.contains(name)) {
            dropped.remark("<" + name + "> is not allowed in a text and is not shown");
        }
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                dropped.remark("the attribute " + Links.shortened(attribute.getKey()) + " of <" + name
                        + "> is not allowed and is dropped");
            }
        }
    }
}
