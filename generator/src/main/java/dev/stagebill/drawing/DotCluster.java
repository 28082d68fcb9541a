package dev.stagebill.drawing;

import dev.stagebill.layout.LayerGraph.Place;
import dev.stagebill.layout.LayerGraph.Size;
import java.util.Optional;
import java.util.Set;

/** A frame around nodes that belong together. */
final class DotCluster {
    private static final double GAP = 6;

    private final DotGraph.Part part;
    private final DotLabel label;

    DotCluster(DotGraph.Part part, String graph) {
        this.part = part;
        String text = part.attributes.getOrDefault("label", "");
        this.label = DotLabel.of(DotLabel.filled(text, part.name, graph), DotFont.of(part.attributes, 14));
    }

    DotGraph.Part part() {
        return part;
    }

    Size head() {
        return label.height() == 0 ? new Size(0, 0) : new Size(label.width(), label.height() + GAP);
    }

    void draw(DotSvg svg, Place place) {
        Set<String> styles = DotValue.styles(part.attributes.get("style"));
        if (styles.contains("invis")) {
            return;
        }
        Optional<String> link = DotLinks.begin(svg, part.attributes);
        String stroke = DotColour.of(part.attributes.getOrDefault("pencolor", part.attributes.get("color")), "#000");
        boolean filled =
                styles.contains("filled") || styles.contains("radial") || part.attributes.containsKey("bgcolor");
        String usual = styles.contains("filled") ? DotColour.of(part.attributes.get("color"), "#d3d3d3") : "none";
        String area = DotColour.of(part.attributes.getOrDefault("fillcolor", part.attributes.get("bgcolor")), usual);
        boolean framed = DotValue.number(part.attributes.get("peripheries"), 1) > 0;
        svg.start("rect").attribute("x", place.x()).attribute("y", place.y());
        svg.attribute("width", place.width()).attribute("height", place.height());
        svg.attribute("fill", filled ? area : "none").attribute("stroke", framed ? stroke : "none");
        svg.attribute("stroke-width", DotBox.width(part.attributes, styles));
        DotBox.dashes(styles).ifPresent(dashes -> svg.attribute("stroke-dasharray", dashes));
        if (styles.contains("rounded")) {
            svg.attribute("rx", 8);
        }
        svg.empty();
        boolean below = part.attributes.getOrDefault("labelloc", "t").startsWith("b");
        double top = below ? place.y() + place.height() - head().height() : place.y() + GAP / 2;
        label.draw(svg, place.x(), top, place.width(), label.height());
        DotLinks.end(svg, link);
    }
}
