package dev.stagebill.drawing;

import java.util.Map;
import java.util.Optional;

/** Links and tooltips of parts of a graph. Whether a link is safe is judged where the drawing is shown. */
final class DotLinks {
    private DotLinks() {}

    /** Begins a link, when there is one. */
    static Optional<String> begin(DotSvg svg, Map<String, String> attributes) {
        Optional<String> address = DotValue.text(attributes.get("URL")).or(() -> DotValue.text(attributes.get("href")));
        Optional<String> tip = DotValue.text(attributes.get("tooltip"));
        if (address.isEmpty() && tip.isEmpty()) {
            return Optional.empty();
        }
        String element = address.isPresent() ? "a" : "g";
        svg.start(element);
        address.ifPresent(link -> svg.attribute("href", link));
        svg.end();
        tip.ifPresent(text -> svg.start("title").end().text(text).close("title"));
        return Optional.of(element);
    }

    static void end(DotSvg svg, Optional<String> begun) {
        begun.ifPresent(svg::close);
    }
}
