package dev.stagebill.markdown;

import java.util.Map;
import java.util.Set;

/**
 * Which HTML of an author is kept: a part of what Backstage's reader keeps (DOMPurify's defaults without SVG, MathML, forms, media and
 * anything that loads or runs).
 */
final class AllowedHtml {
    /** Kept with their content. */
    static final Set<String> ELEMENTS = Set.of(
            ("a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div"
                            + " dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark menu ol p pre q"
                            + " rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt"
                            + " u ul var wbr")
                    .split(" ", -1));

    /** Dropped with their content. All others that are not kept are dropped without it. */
    static final Set<String> DROPPED_WHOLE = Set.of(
            ("applet audio base canvas command datalist embed frame frameset head iframe link math meta noembed noframes noscript object"
                            + " optgroup option param plaintext portal script select source style svg template textarea title track video"
                            + " xmp")
                    .split(" ", -1));

    /** Worth a remark when dropped. */
    static final Set<String> DANGEROUS = Set.of(
            "applet base embed form frame frameset iframe link math meta noscript object portal script style svg template"
                    .split(" ", -1));

    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");

    private static final Set<String> GLOBAL = Set.of(
            ("title lang dir align aria-label aria-hidden data-lang data-hl-lines data-code-title data-admonition data-diagram data-tabs"
                            + " data-tab-label data-tab-body data-ui data-icon data-shortname data-toc data-linenums")
                    .split(" ", -1));

    private static final Map<String, Set<String>> BY_ELEMENT = Map.ofEntries(
            Map.entry("col", Set.of("span", "width")),
            Map.entry("colgroup", Set.of("span", "width")),
            Map.entry("details", Set.of("open")),
            Map.entry("img", Set.of("alt", "width", "height", "loading")),
            Map.entry("li", Set.of("value")),
            Map.entry("ol", Set.of("start", "type", "reversed")),
            Map.entry("table", Set.of("width", "border")),
            Map.entry("td", Set.of("colspan", "rowspan", "valign", "width", "headers")),
            Map.entry("th", Set.of("colspan", "rowspan", "valign", "width", "headers", "scope")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("tr", Set.of("valign")));

    private static final Set<String> ROLES =
            Set.of("doc-noteref", "doc-endnotes", "doc-backlink", "presentation", "none", "note", "img");

    private AllowedHtml() {}

    /** Whether an attribute that holds no address, id or class may stay. */
    static boolean isAttribute(String element, String name, String value) {
        if (name.equals("role")) {
            return ROLES.contains(value);
        }
        if (name.equals("width") || name.equals("height")) {
            return BY_ELEMENT.getOrDefault(element, Set.of()).contains(name) && AttributeList.isSize(value);
        }
        return GLOBAL.contains(name)
                || BY_ELEMENT.getOrDefault(element, Set.of()).contains(name);
    }
}
