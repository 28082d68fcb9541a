package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Says what is dangerous about HTML that the sanitiser let through, by rules of its own: not the sanitiser's tables, and none of its code. */
final class HtmlJudge implements NodeVisitor {
    private static final Set<String> HTML = Set.of(
            ("a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd del"
                            + " details dfn dir div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img"
                            + " input ins kbd label legend li map mark menu meter nobr ol p picture pre progress q rp rt ruby s samp section"
                            + " small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var"
                            + " video wbr")
                    .split(" "));
    private static final Set<String> NEVER_IN_DRAWINGS = Set.of(
            ("script style foreignobject use animate set animatemotion animatetransform animatecolor a iframe handler listener"
                            + " annotation-xml maction mglyph malignmark feimage discard metadata")
                    .split(" "));
    private static final Set<String> TEXT_ONLY =
            Set.of("title", "desc", "mi", "mo", "mn", "ms", "mtext", "annotation");
    private static final Set<String> NEVER = Set.of(
            ("style action formaction background ping srcdoc is slot data xlink:href xlink:actuate xml:base from to by begin attributename"
                            + " http-equiv content contenteditable popover popovertarget command commandfor nonce accesskey autofocus"
                            + " autoplay form dynsrc lowsrc longdesc profile manifest codebase classid xmlns:xlink")
                    .split(" "));
    private static final String SAFE_LINK =
            "(?s)(?i)(?:(?:https?|mailto|tel|callto|ftps?|sms|xmpp|matrix|cid):.*|[^:]*|[^:]*?[/?#\\\\].*)";
    private static final String LOCAL = "(?s)(?![/\\\\]{2})(?:[^:]*|[^:]*?[/?#\\\\].*)";
    private static final String RASTER = "(?s)(?i)data:image/(?!svg)[a-z.-]+;base64,[a-z0-9+/=\\s]*";

    private static final Pattern LOADING_STYLE =
            Pattern.compile("(?i)url\\s*\\((?!\\s*['\"]?#)|@import|image-set|\\\\");

    private final List<String> complaints = new ArrayList<>();

    private HtmlJudge() {}

    /** What is wrong; empty when nothing is. */
    static List<String> complaints(String html) {
        HtmlJudge judge = new HtmlJudge();
        Element body = Jsoup.parseBodyFragment(html).body();
        body.childNodes().forEach(child -> child.traverse(judge));
        if (body.parent() != null && !body.parent().child(0).children().isEmpty()) {
            judge.complaints.add("something left the body");
        }
        return judge.complaints;
    }

    /** What is wrong with a drawing that is a file of its own: it may have styles and refer to its own parts. */
    static List<String> complaintsOfFile(String svg) {
        List<String> complaints = new ArrayList<>();
        for (Element element : Jsoup.parse(svg, "", Parser.xmlParser()).select("*")) {
            String name = element.tagName().toLowerCase(Locale.ROOT);
            if (!name.equals("style") && !name.equals("use") && NEVER_IN_DRAWINGS.contains(name)) {
                complaints.add("element " + name);
            }
            if (name.equals("style") && LOADING_STYLE.matcher(element.wholeText()).find()) {
                complaints.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                boolean reference = attribute.getKey().matches("(?i)(?:.*:)?(?:href|src|data)|xml:base");
                if (attribute.getKey().matches("(?i)on.*")
                        || LOADING_STYLE.matcher(attribute.getValue()).find()
                        || (reference && !attribute.getValue().isEmpty() && !attribute.getValue().matches("(?s)\\s*#.*|" + RASTER))) {
                    complaints.add(attribute.toString());
                }
            }
        }
        return complaints;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Comment) {
            complaints.add("a comment");
        }
        if (node instanceof Element element) {
            element(element, element.normalName());
            element.attributes().forEach(attribute -> attribute(element, attribute));
        }
    }

    private void element(Element element, String name) {
        String namespace = element.tag().namespace();
        if (namespace.equals(Parser.NamespaceHtml)) {
            complain(!HTML.contains(name), "element " + name);
            boolean loose = element.parent() != null
                    && !element.parent().tag().namespace().equals(Parser.NamespaceHtml);
            complain(loose, name + " inside of a drawing");
        } else {
            complain(NEVER_IN_DRAWINGS.contains(name), "element " + name + " in a drawing");
            complain(TEXT_ONLY.contains(name) && !element.children().isEmpty(), "elements in " + name);
        }
    }

    private void attribute(Element element, Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean html = element.tag().namespace().equals(Parser.NamespaceHtml);
        boolean words = Set.of("id", "class", "aria-label", "alt").contains(name);
        complain(name.startsWith("on") || (NEVER.contains(name) && (html || !name.equals("form"))), "attribute " + name);
        complain(!html && !words && LOADING_STYLE.matcher(value).find(), name + "=" + value);
        switch (name) {
            case "href" -> href(element, value);
            case "src", "poster" -> complain(!value.matches(LOCAL) && !value.matches(RASTER), name + "=" + value);
            case "srcset" -> {
                for (String candidate : value.split(",")) {
                    complain(!candidate.strip().matches(LOCAL), name + "=" + value);
                }
            }
            case "name" -> complain(!isName(element, value), name + "=" + value);
            case "id" -> complain(value.matches("__proto__|(?s)stagebillSearch|ui--.*"), name + "=" + value);
            case "type" -> complain(element.normalName().equals("input") && !value.matches("checkbox|radio"), name);
            case "target" -> complain(!value.equals("_blank"), name + "=" + value);
            default -> {}
        }
    }

    private void href(Element element, String value) {
        boolean html = element.tag().namespace().equals(Parser.NamespaceHtml);
        String clean = value.replaceAll("[\\x00-\\x20\\x7f-\\xa0\\u2000-\\u200f\\u2028\\u2029\\ufeff]", "");
        complain(html && !clean.matches(SAFE_LINK), "href=" + value);
        complain(
                !html
                        && !value.startsWith("#")
                        && !(element.normalName().equals("image")
                                && (value.matches(LOCAL) || value.matches(RASTER))),
                "href=" + value);
    }

    private static boolean isName(Element element, String value) {
        return element.normalName().equals("map")
                || (element.normalName().equals("input") && value.matches("tab--[0-9a-f-]+"));
    }

    private void complain(boolean wrong, String complaint) {
        if (wrong) {
            complaints.add(complaint);
        }
    }
}
