package dev.stagebill.markdown;

import java.util.Set;

/** The names that a drawing in a page may have. */
final class SvgNames {
    static final Set<String> ELEMENTS = words(
            "svg a g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc marker clipPath mask pattern"
                    + " linearGradient radialGradient stop image filter feBlend feColorMatrix feComposite feFlood feGaussianBlur feMerge"
                    + " feMergeNode feOffset");

    /** Elements whose text is shown. */
    static final Set<String> TEXTS = words("text tspan textPath title desc a");

    static final Set<String> ATTRIBUTES = words(
            "x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height d points pathLength transform viewBox preserveAspectRatio rotate fill"
                    + " fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
                    + " stroke-miterlimit stroke-opacity opacity font-size font-family font-weight font-style text-anchor text-decoration"
                    + " dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing textLength lengthAdjust"
                    + " marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient clip-path clip-rule"
                    + " clipPathUnits mask maskUnits maskContentUnits offset stop-color stop-opacity gradientUnits gradientTransform"
                    + " spreadMethod patternUnits patternContentUnits patternTransform startOffset filter filterUnits primitiveUnits in in2"
                    + " result stdDeviation flood-color flood-opacity operator mode values type k1 k2 k3 k4 visibility");

    private SvgNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.split(" ", -1));
    }
}
