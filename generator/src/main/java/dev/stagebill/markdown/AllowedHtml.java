package dev.stagebill.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which HTML of an author is kept: what Backstage's reader keeps and shows (DOMPurify's defaults), without forms and without anything that
 * loads from another host, runs, or styles. Drawings and formulas have lists of their own, {@link ForeignMarkup}.
 */
final class AllowedHtml {
    /** Kept with their content. */
    static final Set<String> ELEMENTS = words(
            "a abbr acronym address area article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details"
                    + " dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd"
                    + " label legend li map mark menu meter nobr ol p picture pre progress q rp rt ruby s samp section small source span"
                    + " strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr");

    /** Dropped with their content; some are replaced by something else. */
    static final Set<String> DROPPED_WHOLE = words(
            "applet audio base command datalist embed frame frameset head iframe link meta noembed noframes noscript object optgroup option"
                    + " param plaintext portal script select style template textarea title track video xmp");

    /** Worth a remark when dropped. */
    static final Set<String> DANGEROUS = words(
            "applet base embed form frame frameset link meta noscript object portal script select style template textarea");

    /** Of the HTML standard, now or once: only their content is kept, and nobody misses more. */
    static final Set<String> UNWRAPPED = words(
            "basefont bgsound blink body button canvas content dialog form html listing main marquee menuitem nav output rb rtc search shadow"
                    + " slot spacer multicol nextid image isindex keygen fencedframe selectedcontent geolocation permission");

    static final Set<String> VOID = words("area br col hr img input source wbr");

    private static final Set<String> GLOBAL = words(
            "title lang dir align hidden translate aria-label aria-hidden aria-describedby data-lang data-hl-lines data-code-title"
                    + " data-admonition data-diagram data-tabs data-tab-label data-tab-body data-ui data-icon data-shortname data-toc"
                    + " data-linenums data-n");

    private static final Map<String, Set<String>> BY_ELEMENT = Map.ofEntries(
            Map.entry("a", words("download hreflang")),
            Map.entry("area", words("alt coords shape")),
            Map.entry("br", words("clear")),
            Map.entry("col", words("span width valign")),
            Map.entry("colgroup", words("span width valign")),
            Map.entry("data", words("value")),
            Map.entry("del", words("datetime")),
            Map.entry("details", words("open")),
            Map.entry("font", words("color size face")),
            Map.entry("hr", words("color noshade size width")),
            Map.entry("img", words("alt border height hspace loading sizes vspace width")),
            Map.entry("ins", words("datetime")),
            Map.entry("li", words("type value")),
            Map.entry("meter", words("high low max min optimum value")),
            Map.entry("ol", words("reversed start type")),
            Map.entry("progress", words("max value")),
            Map.entry("source", words("media sizes type")),
            Map.entry("table", words("bgcolor border cellpadding cellspacing frame rules summary width")),
            Map.entry("td", words("bgcolor colspan headers height nowrap rowspan valign width")),
            Map.entry("th", words("abbr bgcolor colspan headers height nowrap rowspan scope valign width")),
            Map.entry("time", words("datetime")),
            Map.entry("tr", words("bgcolor valign")),
            Map.entry("ul", words("type")));

    private static final Set<String> ROLES =
            Set.of("doc-noteref", "doc-endnotes", "doc-backlink", "presentation", "none", "note", "img");

    /** More would only make a browser work. */
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,3}");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,30}");

    private AllowedHtml() {}

    private static Set<String> words(String names) {
        return Set.of(names.split(" ", -1));
    }

    /** Whether an element is one of the HTML standard, now or once. */
    static boolean isHtml(String element) {
        return ELEMENTS.contains(element) || DROPPED_WHOLE.contains(element) || UNWRAPPED.contains(element);
    }

    /** Whether an attribute that holds no address, id or class may stay. */
    static boolean isAttribute(String element, String name, String value) {
        boolean known = GLOBAL.contains(name)
                || BY_ELEMENT.getOrDefault(element, Set.of()).contains(name);
        return switch (name) {
            case "role" -> ROLES.contains(value);
            case "width", "height" -> known && AttributeList.isSize(value);
            case "colspan", "rowspan", "span" -> known && SPAN.matcher(value).matches();
            case "color", "bgcolor" -> known && COLOUR.matcher(value).matches();
            default -> known;
        };
    }
}
