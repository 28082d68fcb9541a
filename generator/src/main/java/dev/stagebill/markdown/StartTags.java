package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Writes the start tags of elements that are allowed, each with those of its attributes that are. */
final class StartTags {
    private final HtmlWriter out;
    private final Addresses addresses;
    private final Dropped dropped;
    private final Set<String> headingIds;

    StartTags(HtmlWriter out, Addresses addresses, Dropped dropped, Set<String> headingIds) {
        this.out = out;
        this.addresses = addresses;
        this.dropped = dropped;
        this.headingIds = headingIds;
    }

    /**
     * Writes a start tag, or what takes its place.
     *
     * @return the name of the end tag to come; empty for none
     */
    String write(Element element, boolean insideLink) {
        switch (element.normalName()) {
            case "img" -> image(element, insideLink);
            case "input" -> input(element);
            case "source" -> source(element);
            case "area" -> target(element, "area");
            case "a" -> {
                target(element, "a");
                return "a";
            }
            default -> {
                return plain(element, element.normalName());
            }
        }
        return "";
    }

    private String plain(Element element, String name) {
        String colour = styled(element).getOrDefault("color", "");
        boolean coloured = name.equals("span") && AllowedHtml.isAttribute("font", "color", colour);
        String tag = coloured ? "font" : name;
        out.start(tag);
        if (name.equals("map") && SafeId.isSafe(element.attr("name"))) {
            out.attribute("name", element.attr("name"));
        }
        attributes(element, tag);
        out.end();
        if (name.equals("span") && element.selectFirst("svg") == null) {
            Icons.drawNow(out, element.attr("data-icon"));
        }
        return AllowedHtml.VOID.contains(tag) ? "" : tag;
    }

    private void target(Element element, String tag) {
        out.start(tag);
        addresses.of(element, "href", LinkResolver.Use.LINK).ifPresent(url -> Links.writeTarget(out, url));
        attributes(element, tag);
        out.end();
    }

    private void image(Element element, boolean insideLink) {
        Optional<String> address = addresses.of(element, "src", LinkResolver.Use.IMAGE);
        if (address.filter(SafeUrl::isPicture).isEmpty()) {
            Links.writeImageLink(out, address, element.attr("alt"), insideLink);
            return;
        }
        out.start("img").attribute("src", SafeUrl.written(address.orElseThrow()));
        addresses.candidates(element).ifPresent(pictures -> out.attribute("srcset", pictures));
        if (!element.hasAttr("alt")) {
            out.attribute("alt", "");
        }
        if (element.attr("usemap").startsWith("#")
                && SafeId.isSafe(element.attr("usemap").substring(1))) {
            out.attribute("usemap", element.attr("usemap"));
        }
        attributes(element, "img");
        out.end();
    }

    /** Another form of a picture, for wide or dark screens. Sources of films are written with the film. */
    private void source(Element element) {
        boolean picture =
                element.parent() != null && element.parent().normalName().equals("picture");
        if (picture) {
            addresses.candidates(element).ifPresent(pictures -> {
                out.start("source").attribute("srcset", pictures);
                attributes(element, "source");
                out.end();
            });
        }
    }

    private void input(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean tab = type.equals("radio") && isWidgetId(element.attr("id")) && isWidgetId(element.attr("name"));
        if (tab) {
            out.start("input").attribute("type", "radio").attribute("name", element.attr("name"));
        } else if (type.equals("checkbox")) {
            out.start("input").attribute("type", "checkbox").flag("disabled");
        } else {
            dropped.remark("<input> is not allowed in a text and is not shown");
            return;
        }
        attributes(element, "input");
        if (element.hasAttr("checked")) {
            out.flag("checked");
        }
        out.end();
    }

    private static Map<String, String> styled(Element element) {
        return element.hasAttr("style") ? StyleMeaning.of(element.attr("style")) : Map.of();
    }

    private void attributes(Element element, String name) {
        identity(element);
        Map<String, String> values = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            values.putIfAbsent(attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
        }
        styled(element).forEach(values::putIfAbsent);
        values.forEach((key, value) -> {
            boolean widget = key.equals("for") && isWidgetId(value);
            if (widget || AllowedHtml.isAttribute(name, key, value)) {
                out.attribute(key, value);
            }
        });
    }

    /** Writes id and class. The id may stand in {@code name}, the old way to make an anchor. */
    private void identity(Element element) {
        String id = element.hasAttr("id") ? element.attr("id") : anchorName(element);
        boolean heading = element.normalName().matches("h[1-6]");
        if (isWidgetId(id) && element.normalName().equals("input")) {
            out.attribute("id", id);
        } else if (heading || !headingIds.contains(id)) {
            out.id(id);
        }
        String classes = SafeId.classes(element.attr("class"));
        if (!classes.isEmpty()) {
            out.attribute("class", classes);
        }
    }

    private static String anchorName(Element element) {
        return element.normalName().equals("a") ? element.attr("name") : "";
    }

    /** Only the switches of our own tabs have such ids. */
    private static boolean isWidgetId(String id) {
        return id.length() < 60 && id.matches("tab--[0-9a-f-]+");
    }
}
