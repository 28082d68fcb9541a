package dev.stagebill.markdown;

import java.util.List;
import java.util.Set;

/**
 * Makes HTML of unknown origin safe. Nothing that runs, loads, submits, restyles or overlays the page gets through: see {@link AllowedHtml}.
 * Safe for use by many threads.
 */
public final class Sanitizer {
    private Sanitizer() {}

    /** The part of an HTML text that is safe. Addresses stay as written when their scheme is safe. */
    public static SafeHtml clean(String html) {
        return clean(html, LinkResolver.AS_WRITTEN, Limits.NONE).html();
    }

    /** A text as HTML. */
    public static SafeHtml text(String text) {
        return byConstruction(new HtmlWriter(text.length() + 16).text(text));
    }

    /**
     * Whether a link may lead to this address: it is relative, or its scheme is http, https, mailto, tel, callto, ftp, ftps, sms, xmpp, matrix
     * or cid, as in Backstage. Control characters and blanks do not hide a scheme.
     */
    public static boolean isSafeUrl(String url) {
        return SafeUrl.isLink(url);
    }

    /** Whether an address leads to another host by http. */
    public static boolean isExternalUrl(String url) {
        return SafeUrl.isExternal(url);
    }

    /** The safe part of an SVG file: shapes, texts, gradients and references inside of the file; the empty text when nothing is left. */
    public static String cleanSvg(String svg) {
        return SvgCleaner.clean(svg);
    }

    /**
     * What holds for a page besides the rules for all.
     *
     * @param headingIds ids that belong to headings: another element cannot take them
     * @param frameHosts the hosts whose pages may be shown inside of a page
     * @param drawings what takes the place of marks, see {@link HtmlCleaner#drawingMark}
     */
    record Limits(Set<String> headingIds, Set<String> frameHosts, List<SafeHtml> drawings) {
        static final Limits NONE = new Limits(Set.of(), Set.of(), List.of());

        Limits {
            headingIds = Set.copyOf(headingIds);
            frameHosts = Set.copyOf(frameHosts);
            drawings = List.copyOf(drawings);
        }
    }

    /**
     * Cleans the HTML of a page.
     *
     * @param links where links and pictures lead that were not resolved yet
     */
    static CleanHtml clean(String html, LinkResolver links, Limits limits) {
        return HtmlCleaner.clean(html, links, limits);
    }

    /** Takes over HTML that is safe by construction. */
    static SafeHtml byConstruction(HtmlWriter html) {
        if (html.hasRawHtml()) {
            throw new IllegalStateException("HTML of an author needs the sanitiser");
        }
        return new SafeHtml(html.toString());
    }
}
