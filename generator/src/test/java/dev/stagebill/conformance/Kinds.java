package dev.stagebill.conformance;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What sort of thing an element is. */
final class Kinds {
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "input",
            "ins",
            "kbd",
            "label",
            "mark",
            "q",
            "s",
            "samp",
            "script",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "svg",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "button",
            "picture",
            "big",
            "math",
            "template",
            "link",
            "meta",
            "object",
            "video",
            "audio",
            "iframe",
            "select",
            "textarea",
            "progress",
            "ruby",
            "rt",
            "rp");

    private Kinds() {}

    /** Whether an element begins something of its own, or holds something that does. */
    static boolean isBlock(Element element) {
        return !isInline(element) || element.children().stream().anyMatch(Kinds::isBlock);
    }

    private static boolean isInline(Element element) {
        boolean own = element.normalName().contains("-") || !element.tag().isKnownTag();
        return INLINE.contains(element.normalName()) || own;
    }

    /** Whether an element is there for the reader's hand, not for what it says. */
    static boolean isInterface(Element element) {
        return element.hasAttr("data-ui")
                || element.is(".headerlink, button, style, template, .linenos, [aria-hidden=true], .MathJax_Preview")
                || element.is("script:not([type^=math/tex])")
                || element.is("input[type=radio]");
    }
}
