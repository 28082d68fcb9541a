package dev.stagebill.render;

import dev.stagebill.output.OutputPath;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links start: the page that is being written.
 *
 * @param page the page
 * @param prefix put in front of a path from the root instead of going up and down, when that is not empty; a page that a server shows at any
 *     address needs it
 * @param places the page of a fragment, when what belongs to this page is on several
 * @param diagrams whether what was printed so far has diagrams that browsers draw
 * @param math whether it has formulas, which browsers draw too
 */
record Here(
        OutputPath page,
        String prefix,
        Function<String, OutputPath> places,
        AtomicBoolean diagrams,
        AtomicBoolean math) {
    /** The name under which the context of each template keeps it, out of the way of the templates' own variables. */
    static final String VARIABLE = "_here";

    private static final Pattern FRAGMENT = Pattern.compile("href=\"#([^\"]+)\"");

    Here(OutputPath page, String prefix) {
        this(page, prefix, fragment -> page);
    }

    Here(OutputPath page, String prefix, Function<String, OutputPath> places) {
        this(page, prefix, places, new AtomicBoolean(), new AtomicBoolean());
    }

    /** Takes note of HTML that is printed on the page. */
    void shows(String html) {
        if (html.contains("<pre class=\"mermaid\"")) {
            diagrams.set(true);
        }
        if (html.contains(" class=\"arithmatex")) {
            math.set(true);
        }
    }

    boolean hasDiagrams() {
        return diagrams.get();
    }

    boolean hasMath() {
        return math.get();
    }

    /** A link to another file of the portal, percent-encoded. */
    String link(OutputPath target) {
        return prefix.isEmpty() ? target.from(page) : prefix + target.encoded();
    }

    /** A link to what a fragment leads to, which may be on another page. */
    String place(String fragment) {
        OutputPath target = places.apply(fragment);
        return (target.equals(page) ? "" : link(target)) + "#" + fragment;
    }

    /** HTML whose links to fragments lead to the pages that have them. */
    String placed(String html) {
        return html.contains("href=\"#")
                ? FRAGMENT.matcher(html)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                html.contains("id=\"" + found.group(1) + "\"")
                                        ? found.group()
                                        : "href=\"" + place(found.group(1)) + "\""))
                : html;
    }

    /** A link to a path inside the portal with an optional query and fragment, which are taken as they are. */
    String link(String target) {
        int end = endOfPath(target);
        String path = target.substring(0, end);
        String rest = target.substring(end);
        return path.isEmpty() ? rest : link(new OutputPath(path)) + rest;
    }

    private static int endOfPath(String target) {
        for (int i = 0; i < target.length(); i++) {
            if (target.charAt(i) == '#' || target.charAt(i) == '?') {
                return i;
            }
        }
        return target.length();
    }
}
