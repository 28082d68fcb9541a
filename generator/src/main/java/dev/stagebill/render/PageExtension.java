package dev.stagebill.render;

import dev.stagebill.entity.EntityRef;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.theme.Asset;
import dev.stagebill.theme.Theme;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The functions that templates of a portal have beyond Pebble's own. */
final class PageExtension extends AbstractExtension {
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");
    private static final Pattern SAFE_SCHEME = Pattern.compile("(?i)(https?|mailto|tel|ssh|git):.*", Pattern.DOTALL);
    private static final int DATE_LENGTH = "2000-01-01".length();

    private final Theme theme;
    private final Map<EntityRef, OutputPath> entityPages;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    PageExtension(Theme theme, Map<EntityRef, OutputPath> entityPages) {
        this.theme = theme;
        this.entityPages = entityPages;
    }

    @Override
    public Map<String, Function> getFunctions() {
        Map<String, Function> functions = new HashMap<>(common());
        functions.put("diagramScript", function((value, here) -> diagramScript(value.toString(), here)));
        functions.put("place", function((value, here) -> here.place(value.toString())));
        functions.put("mathScript", function((value, here) -> mathScript(value.toString(), here)));
        return functions;
    }

    private Map<String, Function> common() {
        return Map.of(
                "href", function(PageExtension::href),
                "url", function((value, here) -> url(value.toString())),
                "html", function(PageExtension::html),
                "icon", function((value, here) -> icon(value.toString())),
                "asset", function((value, here) -> here.link(asset(value.toString()))),
                "script", function((value, here) -> script(value.toString(), here)),
                "date", function((value, here) -> date(value)),
                "slug", function((value, here) -> slug(value.toString())),
                "entityHref", function((value, here) -> entityHref(value, here)));
    }

    private static TemplateFunction function(TemplateFunction function) {
        return function;
    }

    /** A link to a file of the portal: an {@link OutputPath}, or a path as text with an optional query and fragment. */
    private static String href(Object target, Here here) {
        return target instanceof OutputPath path ? here.link(path) : here.link(target.toString());
    }

    /** An address outside of the portal; one with a scheme that could run something leads nowhere. */
    private static String url(String address) {
        return SAFE_SCHEME.matcher(address).matches() ? address : "#";
    }

    /** Sanitised HTML is the only text that is printed as it is. */
    private static Object html(Object value, Here here) {
        if (!(value instanceof SafeHtml)) {
            return value;
        }
        String html = here.placed(value.toString());
        here.shows(html);
        return new SafeString(html);
    }

    /** A decorative picture; what it means is said in words beside it. */
    private static SafeString icon(String name) {
        String word = WORD.matcher(name).matches() ? name : "link";
        return new SafeString("<span class=\"icon icon-" + word + "\" aria-hidden=\"true\"></span>");
    }

    /** Whether a page that has been written loads this asset. */
    boolean isAsked(Asset asset) {
        return asked.contains(asset.name());
    }

    private OutputPath asset(String name) {
        asked.add(name);
        return theme.asset(name)
                .map(Asset::path)
                .orElseThrow(() -> new IllegalArgumentException("the theme has no asset " + name));
    }

    /** The element that loads a script once the page has been read; nothing when the theme has no such script. */
    private SafeString script(String name, Here here) {
        return new SafeString(theme.asset(name)
                .map(asset -> "<script defer src=\"" + here.link(asset.path()) + "\"></script>")
                .orElse(""));
    }

    /** The script that draws the diagrams of a page, if there are some that browsers draw. */
    private SafeString diagramScript(String name, Here here) {
        return here.hasDiagrams() ? drawingScript(name, "mermaid.js", here) : new SafeString("");
    }

    /** The script that draws the formulas of a page, if there are some. */
    private SafeString mathScript(String name, Here here) {
        return here.hasMath() ? drawingScript(name, "katex.js", here) : new SafeString("");
    }

    /** A script that loads the library named in it when it needs it. */
    private SafeString drawingScript(String name, String library, Here here) {
        return theme.asset(library).isPresent()
                ? new SafeString("<script defer src=\"" + here.link(asset(name)) + "\" data-library=\""
                        + here.link(asset(library)) + "\"></script>")
                : new SafeString("");
    }

    /** The day of a moment, in UTC: ISO 8601, which all readers read alike. */
    private static String date(Object moment) {
        String text = moment instanceof Instant instant
                ? instant.atZone(ZoneOffset.UTC).toLocalDate().toString()
                : moment.toString();
        return text.substring(0, Math.min(DATE_LENGTH, text.length()));
    }

    /** A text as a part of an id. */
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The link to an entity's page; empty when it has none. */
    private String entityHref(Object ref, Here here) {
        OutputPath page = ref instanceof EntityRef entity ? entityPages.get(entity) : null;
        return page == null ? "" : here.link(page);
    }
}
