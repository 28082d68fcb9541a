package dev.stagebill.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** A proposed change inside of a text: {@code {++in++}}, {@code {--out--}}, {@code {~~old~>new~~}}, {@code {==x==}}, {@code {>>why<<}}. */
final class CriticNode extends Node {
    private static final int MAX_LENGTH = 5_000;
    private static final int MAX_DEPTH = 20;
    private static final String OPENING = "+-=~>";
    private static final String CLOSING = "+-=~<";

    private final Sort sort;

    /** What a part of a change is. */
    enum Sort {
        INSERTED("ins"),
        DELETED("del"),
        MARKED("mark"),
        COMMENT("span"),
        CHANGE("");

        final String tag;

        Sort(String tag) {
            this.tag = tag;
        }
    }

    private CriticNode(BasedSequence chars, Sort sort) {
        super(chars);
        this.sort = sort;
    }

    Sort sort() {
        return sort;
    }

    static Optional<InlineSyntax.Found> find(BasedSequence input, int at, DirectInlineParser parser) {
        int sign = at + 4 < input.length() ? OPENING.indexOf(input.charAt(at + 1)) : -1;
        if (sign < 0 || input.charAt(at + 2) != input.charAt(at + 1) || parser.depth() >= MAX_DEPTH) {
            return Optional.empty();
        }
        String closing = String.valueOf(CLOSING.charAt(sign)).repeat(2) + "}";
        int end = indexOf(input, closing, at + 3);
        if (end < 0) {
            return Optional.empty();
        }
        BasedSequence whole = input.subSequence(at, end + 3);
        BasedSequence content = input.subSequence(at + 3, end);
        return node(sign, whole, content, parser).map(node -> new InlineSyntax.Found(node, end + 3));
    }

    private static Optional<Node> node(int sign, BasedSequence whole, BasedSequence content, DirectInlineParser parser) {
        return switch (sign) {
            case 0 -> Optional.of(filled(whole, Sort.INSERTED, content, parser));
            case 1 -> Optional.of(filled(whole, Sort.DELETED, content, parser));
            case 2 -> Optional.of(filled(whole, Sort.MARKED, content, parser));
            case 3 -> change(whole, content, parser);
            default -> Optional.of(new CriticNode(whole, Sort.COMMENT));
        };
    }

    private static Optional<Node> change(BasedSequence whole, BasedSequence content, DirectInlineParser parser) {
        int middle = indexOf(content, "~>", 0);
        if (middle < 0) {
            return Optional.empty();
        }
        CriticNode change = new CriticNode(whole, Sort.CHANGE);
        BasedSequence before = content.subSequence(0, middle);
        BasedSequence after = content.subSequence(middle + 2, content.length());
        change.appendChild(filled(before, Sort.DELETED, before, parser));
        change.appendChild(filled(after, Sort.INSERTED, after, parser));
        return Optional.of(change);
    }

    private static CriticNode filled(BasedSequence whole, Sort sort, BasedSequence content, DirectInlineParser parser) {
        CriticNode node = new CriticNode(whole, sort);
        parser.parseInside(content, node);
        return node;
    }

    private static int indexOf(BasedSequence input, String wanted, int from) {
        int found = input.indexOf(wanted, from, Math.min(input.length(), from + MAX_LENGTH));
        return found;
    }

    /** Writes the change as it is configured to be seen: as a change, or with all changes accepted or rejected. */
    void write(PageWriter page) {
        String mode = page.options.option("pymdownx.critic", "mode").orElse("view");
        boolean view = !mode.equals("accept") && !mode.equals("reject");
        switch (sort) {
            case CHANGE -> page.children(this);
            case COMMENT -> comment(page, view);
            default -> {
                if (view) {
                    element(page);
                } else if (isKept(mode.equals("accept"))) {
                    page.children(this);
                }
            }
        }
    }

    private boolean isKept(boolean accepted) {
        return sort == Sort.MARKED || (sort == Sort.INSERTED) == accepted;
    }

    private void element(PageWriter page) {
        page.html.start(sort.tag).attribute("class", "critic").end();
        page.children(this);
        page.html.close(sort.tag);
    }

    private void comment(PageWriter page, boolean view) {
        if (view) {
            page.html.start("span").attribute("class", "critic comment").end();
            page.text(getChars().subSequence(3, getChars().length() - 3));
            page.html.close("span");
        }
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
