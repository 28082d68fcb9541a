package dev.stagebill.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Drawings (SVG) and formulas (MathML) inside of HTML. Stricter than DOMPurify: where the HTML standard lets HTML begin again
 * ({@code title}, {@code mtext} and the like) there is only text, so that no parser can leave the drawing in the middle of it; nothing refers
 * to anything outside of it.
 */
final class ForeignMarkup {
    private static final Map<String, String> SVG = byLowerCase(
            "circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting"
                    + " feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge"
                    + " feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image"
                    + " line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg switch symbol text"
                    + " textPath title tspan view");
    private static final Map<String, String> MATH = byLowerCase(
            "annotation math menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms"
                    + " mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics");
    private static final Set<String> ONLY_TEXT = names("title desc mi mn mo ms mtext annotation");
    private static final Set<String> WORTH_A_REMARK = names("script style foreignobject use animate set animatetransform animatemotion");

    private static final Map<String, String> SVG_ATTRIBUTES = byLowerCase(
            "alignment-baseline amplitude azimuth baseFrequency baseline-shift bias clip-path clip-rule clipPathUnits color"
                    + " color-interpolation color-interpolation-filters cx cy d diffuseConstant direction display divisor"
                    + " dominant-baseline dx dy edgeMode elevation exponent fill fill-opacity fill-rule filter filterUnits flood-color"
                    + " flood-opacity font-family font-size font-stretch font-style font-variant font-weight fr fx fy gradientTransform"
                    + " gradientUnits height in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust letter-spacing"
                    + " lighting-color limitingConeAngle marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask"
                    + " mask-type maskContentUnits maskUnits method mode numOctaves offset opacity operator order orient overflow"
                    + " paint-order pathLength patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ"
                    + " preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed"
                    + " shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation"
                    + " stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
                    + " stroke-miterlimit stroke-opacity stroke-width surfaceScale tableValues targetX targetY text-anchor"
                    + " text-decoration text-rendering textLength transform type values vector-effect version viewBox visibility width"
                    + " word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z");
    private static final Map<String, String> MATH_ATTRIBUTES = byLowerCase(
            "accent accentunder align bevelled close columnalign columnlines columnspacing columnspan denomalign depth display displaystyle"
                    + " encoding fence form frame framespacing height largeop length linethickness lquote lspace mathbackground mathcolor"
                    + " mathsize mathvariant maxsize minsize movablelimits notation numalign open rowalign rowlines rowspacing rowspan"
                    + " rquote rspace scriptlevel separator separators side stretchy symmetric voffset width");
    private static final Set<String> BOTH = names("aria-label aria-hidden dir focusable lang role");
    private static final Set<String> REFERRING =
            names("textpath lineargradient radialgradient pattern filter image");

    private static final Pattern CALL = Pattern.compile("([a-zA-Z-]*)\\s*\\(");
    private static final Set<String> CALLS =
            names("translate rotate scale matrix skewx skewy rgb rgba hsl hsla calc var url light-dark");
    private static final Pattern REFERENCE = Pattern.compile("url\\s*\\((?!\\s*['\"]?#[^\\s'\"()\\\\]+['\"]?\\s*\\))", Pattern.CASE_INSENSITIVE);

    private final HtmlWriter out;
    private final Addresses addresses;
    private final Dropped dropped;

    ForeignMarkup(HtmlWriter out, Addresses addresses, Dropped dropped) {
        this.out = out;
        this.addresses = addresses;
        this.dropped = dropped;
    }

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }

    /** HTML parsers know these names in any case, and write them so. */
    private static Map<String, String> byLowerCase(String names) {
        Map<String, String> table = new HashMap<>();
        Arrays.stream(names.split(" ", -1)).forEach(name -> table.put(name.toLowerCase(Locale.ROOT), name));
        return Map.copyOf(table);
    }

    /** Writes a whole drawing or formula, the root of which is given. */
    void write(Element root) {
        if (root.normalName().equals("svg")) {
            element(root, SVG, SVG_ATTRIBUTES);
        } else if (root.normalName().equals("math")) {
            element(root, MATH, MATH_ATTRIBUTES);
        }
    }

    private void element(Element element, Map<String, String> names, Map<String, String> attributes) {
        String lower = element.normalName();
        String name = lower.equals("a") ? names.get("g") : names.get(lower);
        if (name == null) {
            unknown(element, lower, names, attributes);
            return;
        }
        out.start(name);
        attributes(element, attributes);
        out.end();
        if (ONLY_TEXT.contains(lower)) {
            out.text(element.wholeText());
        } else {
            children(element, names, attributes);
        }
        out.close(name);
    }

    /** What holds other parts of a formula is passed over; everything else goes with what is in it. */
    private void unknown(Element element, String name, Map<String, String> names, Map<String, String> attributes) {
        if (name.equals("maction")) {
            children(element, names, attributes);
        } else if (WORTH_A_REMARK.contains(name)) {
            dropped.remark("<" + name + "> is not allowed in a drawing and is not shown");
        }
    }

    private void children(Element parent, Map<String, String> names, Map<String, String> attributes) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                out.text(text.getWholeText());
            } else if (child instanceof Element element
                    && element.tag().namespace().equals(parent.tag().namespace())) {
                element(element, names, attributes);
            }
        }
    }

    private void attributes(Element element, Map<String, String> names) {
        identity(element);
        Set<String> written = new HashSet<>();
        for (Attribute attribute : element.attributes()) {
            attribute(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue(), names, written);
        }
        StyleMeaning.declarations(element.attr("style"))
                .forEach((name, value) -> attribute(element, name, value, names, written));
        reference(element).ifPresent(target -> out.attribute("href", target));
    }

    private void identity(Element element) {
        out.id(element.attr("id"));
        String classes = SafeId.classes(element.attr("class"));
        if (!classes.isEmpty()) {
            out.attribute("class", classes);
        }
    }

    private void attribute(
            Element element, String name, String value, Map<String, String> names, Set<String> written) {
        String canonical = BOTH.contains(name) ? name : names.get(name);
        // A drawing that flows over its edges could cover the page.
        boolean covers = name.equals("overflow") && element.normalName().equals("svg");
        if (canonical != null && !covers && isHarmless(value) && written.add(name)) {
            out.attribute(canonical, value);
        }
    }

    /** Attributes of drawings are read as styles are: they could name files, and a backslash could hide the name. */
    private static boolean isHarmless(String value) {
        if (value.indexOf('(') < 0 && value.indexOf('\\') < 0) {
            return true;
        }
        Matcher calls = CALL.matcher(value);
        while (calls.find()) {
            if (!CALLS.contains(calls.group(1).toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return value.indexOf('\\') < 0 && !REFERENCE.matcher(value).find();
    }

    private Optional<String> reference(Element element) {
        String name = element.normalName();
        String attribute = element.hasAttr("href") ? "href" : "xlink:href";
        if (!REFERRING.contains(name) || !element.hasAttr(attribute)) {
            return Optional.empty();
        }
        return name.equals("image")
                ? addresses.of(element, attribute, LinkResolver.Use.IMAGE).filter(SafeUrl::isPicture).map(SafeUrl::written)
                : Optional.of(element.attr(attribute).strip()).filter(target -> target.startsWith("#"));
    }
}
