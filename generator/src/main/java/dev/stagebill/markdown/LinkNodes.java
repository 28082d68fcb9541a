package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes links and pictures. */
final class LinkNodes {
    private static final String MAIL = "mailto:";

    private LinkNodes() {}

    static void addTo(PageWriter.Table table) {
        table.add(Link.class, (page, node) -> link(page, node, node.getUrl(), node.getTitle()))
                .add(Image.class, (page, node) -> image(page, node, node.getUrl(), node.getTitle()))
                .add(LinkRef.class, LinkNodes::linkByName)
                .add(ImageRef.class, LinkNodes::imageByName)
                .add(AutoLink.class, LinkNodes::address)
                .add(
                        MailLink.class,
                        (page, node) -> bare(page, node, node.getText().toString(), MAIL));
    }

    private static void link(PageWriter page, Node node, BasedSequence url, BasedSequence title) {
        Patience.compare(url.length() / 4);
        String target = PageWriter.unescaped(url);
        Optional<String> resolved = page.links.resolve(target, LinkResolver.Use.LINK, page.line(node));
        remarkUnsafe(page, resolved.filter(address -> !SafeUrl.isLink(address)), node);
        boolean leads = resolved.filter(SafeUrl::isLink).isPresent() && !page.isInsideLink();
        if (!leads) {
            page.children(node);
            return;
        }
        open(page, resolved.orElseThrow(), title);
        AttributeNode.of(node).write(page.html);
        page.html.end();
        page.insideLink(() -> {
            page.text(isBlank(node.getFirstChild(), node, true) ? " " : "");
            page.children(node);
            page.text(isBlank(node.getLastChild(), node, false) ? " " : "");
        });
        page.html.close("a");
    }

    /** Whether a blank stands before or behind the text of a link; the library leaves it out, so that words would run together. */
    private static boolean isBlank(@Nullable Node child, Node link, boolean before) {
        if (child == null) {
            return false;
        }
        int at = before ? child.getStartOffset() - 1 : child.getEndOffset();
        return at > link.getStartOffset()
                && at < link.getEndOffset()
                && Character.isWhitespace(link.getBaseSequence().charAt(at));
    }

    private static void remarkUnsafe(PageWriter page, Optional<String> address, Node node) {
        address.ifPresent(unsafe -> page.remarks.add(new RenderedMarkdown.Remark(
                "docs.dropped-html",
                "the address of a link is not safe and is dropped: " + Links.shortened(unsafe),
                page.line(node))));
    }

    private static void open(PageWriter page, String url, BasedSequence title) {
        page.html.start("a");
        Links.writeTarget(page.html, url);
        page.html.resolved();
        if (title.isNotNull() && !title.isEmpty()) {
            page.html.attribute("title", PageWriter.unescaped(title));
        }
    }

    private static void image(PageWriter page, Node node, BasedSequence url, BasedSequence title) {
        Patience.compare(url.length() / 4);
        String source = PageWriter.unescaped(url);
        Optional<String> resolved = page.links.resolve(source, LinkResolver.Use.IMAGE, page.line(node));
        remarkUnsafe(page, resolved.filter(address -> !SafeUrl.isPicture(address) && !SafeUrl.isLink(address)), node);
        String description = PlainText.of(node);
        page.sections.add(description);
        // No browser shows files of programs for diagrams; those with a picture in them end in .drawio.svg or
        // .drawio.png.
        boolean drawing = resolved.flatMap(DiagramFile::language).isPresent();
        if (drawing || resolved.filter(SafeUrl::isPicture).isEmpty()) {
            external(page, resolved, description);
            return;
        }
        page.html
                .start("img")
                .attribute("src", resolved.orElseThrow().strip().replace(" ", "%20"))
                .attribute("alt", description);
        page.html.resolved();
        if (title.isNotNull() && !title.isEmpty()) {
            page.html.attribute("title", PageWriter.unescaped(title));
        }
        AttributeList attributes = AttributeNode.of(node);
        if (attributes.value("loading").isEmpty()) {
            page.html.attribute("loading", "lazy");
        }
        attributes.write(page.html);
        page.html.end();
    }

    private static void external(PageWriter page, Optional<String> url, String description) {
        Links.writeImageLink(page.html, url, description, page.isInsideLink());
    }

    private static void linkByName(PageWriter page, LinkRef node) {
        Optional<Reference> reference = reference(node);
        if (reference.isPresent()) {
            link(page, node, reference.get().getUrl(), reference.get().getTitle());
        } else {
            undefined(page, node, "[");
        }
    }

    private static void imageByName(PageWriter page, ImageRef node) {
        Optional<Reference> reference = reference(node);
        if (reference.isPresent()) {
            image(page, node, reference.get().getUrl(), reference.get().getTitle());
        } else {
            undefined(page, node, "![");
        }
    }

    private static Optional<Reference> reference(RefNode node) {
        return node.isDefined() ? Optional.ofNullable(node.getReferenceNode(node.getDocument())) : Optional.empty();
    }

    /** A name that nothing defines is text in brackets. */
    private static void undefined(PageWriter page, RefNode node, String opening) {
        if (!node.hasChildren()) {
            TextNodes.write(page, node.getChars().toString());
            return;
        }
        page.text(opening);
        page.children(node);
        page.text("]");
        if (!node.isReferenceTextCombined()) {
            page.text("[" + node.getReference() + "]");
        } else if (node.getChars().endsWith("[]")) {
            page.text("[]");
        }
    }

    /** An address in angle brackets; of one for mail only the name is shown. */
    private static void address(PageWriter page, AutoLink node) {
        String text = node.getText().toString();
        boolean mail = text.startsWith(MAIL);
        bare(page, node, mail ? text.substring(MAIL.length()) : text, mail ? MAIL : "");
    }

    private static void bare(PageWriter page, Node node, String text, String scheme) {
        RepositoryLinks.write(page, node, scheme + text, text);
    }

    /** Writes an address as a link. */
    static void write(PageWriter page, String url, String text, int line) {
        write(page, url, text, AttributeList.NONE, line);
    }

    /** Writes an address as a link with attributes. */
    static void write(PageWriter page, String url, String text, AttributeList attributes, int line) {
        Optional<String> resolved = page.isInsideLink()
                ? Optional.empty()
                : page.links.resolve(url, LinkResolver.Use.LINK, line).filter(SafeUrl::isLink);
        if (resolved.isEmpty()) {
            page.text(text);
            return;
        }
        write(page, resolved.get(), text, attributes);
    }

    /** Writes a link whose address has been resolved. */
    static void writeResolved(PageWriter page, String url, String text) {
        write(page, url, text, AttributeList.NONE);
    }

    private static void write(PageWriter page, String url, String text, AttributeList attributes) {
        open(page, url, BasedSequence.NULL);
        attributes.write(page.html);
        page.html.end();
        page.text(text);
        page.html.close("a");
    }
}
