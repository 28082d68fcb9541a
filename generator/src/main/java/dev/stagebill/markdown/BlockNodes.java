package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Optional;

/** Writes headings, paragraphs, quotes, rules and definition lists. */
final class BlockNodes {
    private static final ListOptions LISTS = ListOptions.get(Dialect.OPTIONS);

    private BlockNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(com.vladsch.flexmark.ast.Heading.class, BlockNodes::heading)
                .add(Paragraph.class, BlockNodes::paragraph)
                .add(BlockQuote.class, BlockNodes::quote)
                .add(
                        ThematicBreak.class,
                        (page, node) -> page.html.start("hr").end().newline())
                .add(DefinitionList.class, (page, node) -> element(page, node, "dl"))
                .add(DefinitionTerm.class, (page, node) -> element(page, node, "dt"))
                .add(DefinitionItem.class, (page, node) -> element(page, node, "dd"))
                .add(MathBlock.class, (page, node) -> node.write(page))
                .add(FootnoteBlock.class, (page, node) -> {})
                .add(Reference.class, (page, node) -> {})
                .add(Abbreviation.class, (page, node) -> {});
    }

    private static void element(PageWriter page, Node node, String tag) {
        page.html.open(tag);
        page.children(node);
        page.html.close(tag).newline();
        page.sections.gap();
    }

    private static void heading(PageWriter page, com.vladsch.flexmark.ast.Heading node) {
        int level = page.toc.level(node.getLevel());
        String tag = "h" + level;
        AttributeList attributes = AttributeNode.ofBlock(node);
        page.html.start(tag);
        Optional<Heading> heading = page.facts.fragment()
                ? Optional.empty()
                : Optional.of(page.heading(
                        level,
                        attributes.value("data-toc-label").orElseGet(() -> PlainText.of(node)),
                        PlainText.slugText(node),
                        attributes.id()));
        String id = heading.map(Heading::id).orElse("");
        page.html.id(id);
        new AttributeList(Optional.empty(), attributes.classes(), attributes.values()).write(page.html);
        page.html.end();
        writeHeadingText(page, node, heading);
        if (heading.isPresent()) {
            permalink(page, id);
        }
        page.html.close(tag).newline();
    }

    /** A heading's text belongs to the section's name, not to its text. */
    private static void writeHeadingText(PageWriter page, Node node, Optional<Heading> heading) {
        if (heading.isEmpty()) {
            page.children(node);
            page.sections.gap();
            return;
        }
        page.sections.mute();
        if (page.toc.anchors().isPresent()) {
            page.html.start("a").attribute("class", page.toc.anchors().get());
            page.html.attribute("href", "#" + heading.get().id()).resolved().end();
            page.insideLink(() -> page.children(node));
            page.html.close("a");
        } else {
            page.children(node);
        }
        page.sections.unmute();
    }

    private static void permalink(PageWriter page, String id) {
        page.html.start("a").attribute("class", "headerlink").attribute("href", "#" + id);
        page.html.attribute("data-ui", "permalink").resolved();
        page.html
                .attribute("aria-label", "Link to this section")
                .end()
                .text("#")
                .close("a");
    }

    private static void paragraph(PageWriter page, Paragraph node) {
        if (isContents(page, node)) {
            page.contentsHere();
            return;
        }
        if (page.footnotes.goHere(node.getChars())) {
            page.footnotes.place(page.html.length());
            return;
        }
        if (node.getFirstChild() == null || DiagramFile.write(page, node)) {
            return;
        }
        boolean bare = node.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(node, LISTS, Dialect.OPTIONS);
        if (bare || RawHtml.isOnlyTags(node)) {
            page.children(node);
            if (node.getNext() != null) {
                page.html.newline();
            }
        } else {
            page.html.start("p");
            AttributeNode.ofBlock(node).write(page.html);
            page.html.end();
            page.children(node);
            page.html.close("p").newline();
        }
        page.sections.gap();
    }

    private static boolean isContents(PageWriter page, Paragraph node) {
        String marker = page.toc.marker();
        return !marker.isEmpty()
                && node.getChars().length() < marker.length() + 20
                && node.getChars().toString().strip().equals(marker);
    }

    private static void quote(PageWriter page, BlockQuote node) {
        Optional<Alert> alert = Alert.of(node);
        if (alert.isPresent()) {
            ContainerNodes.alert(page, node, alert.get());
            return;
        }
        page.html.open("blockquote").newline();
        page.children(node);
        page.html.close("blockquote").newline();
    }

    /** The words of an identifier as a title: {@code note} becomes {@code Note}. */
    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
