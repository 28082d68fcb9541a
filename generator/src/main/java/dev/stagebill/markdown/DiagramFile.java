package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * A picture that is a file of a program for diagrams and has a paragraph of its own: no browser shows it. Where its language is drawn here it is
 * drawn, else its source is folded below a link to it.
 */
final class DiagramFile {
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("drawio", "drawio"),
            Map.entry("dio", "drawio"),
            Map.entry("excalidraw", "excalidraw"),
            Map.entry("d2", "d2"),
            Map.entry("bpmn", "bpmn"),
            Map.entry("puml", "plantuml"),
            Map.entry("plantuml", "plantuml"),
            Map.entry("gv", "graphviz"),
            Map.entry("dot", "graphviz"),
            Map.entry("mmd", "mermaid"),
            Map.entry("mermaid", "mermaid"));

    private static final int MAX_SHOWN = 60_000;
    private static final Pattern LABEL =
            Pattern.compile("\\b(?:value|label)=\"([^\"]{1,2000})\"|\"text\": ?\"([^\"]{1,2000})\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");

    private DiagramFile() {}

    /** Writes the paragraph, when such a picture is all that is in it and its file can be read. */
    static boolean write(PageWriter page, Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image) || !isAlone(image)) {
            return false;
        }
        String path = PageWriter.unescaped(image.getUrl());
        Optional<String> language = language(path);
        Optional<String> text =
                language.flatMap(any -> page.includes.text(path.replace("%20", " "), Includes.From.PAGE));
        if (text.isEmpty()) {
            return false;
        }
        int line = page.line(image);
        if (page.diagrams.isDrawn(language.orElseThrow())) {
            String options = AttributeNode.of(image)
                    .value("title")
                    .map(title -> "title=\"" + title.replace('"', '\'') + "\"")
                    .orElse("");
            DiagramNodes.write(page, new DiagramNodes.Source(language.get(), options, text.get(), line));
        } else {
            source(page, image, language.get(), text.get());
        }
        page.sections.gap();
        return true;
    }

    private static boolean isAlone(Image image) {
        for (Node next = image.getNext(); next != null; next = next.getNext()) {
            if (!(next instanceof AttributeNode)) {
                return false;
            }
        }
        return true;
    }

    /** The language of a file by the ending of its name; empty when it is no diagram. */
    static Optional<String> language(String path) {
        String name = path.split("[?#]", 2)[0];
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(LANGUAGES.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static void source(PageWriter page, Image image, String language, String text) {
        Optional<String> address =
                page.links.resolve(PageWriter.unescaped(image.getUrl()), LinkResolver.Use.IMAGE, page.line(image));
        String description = PlainText.of(image);
        HtmlWriter html = page.html;
        html.start("figure")
                .attribute("class", "diagram-source")
                .attribute("data-diagram", language)
                .end();
        html.open("figcaption");
        Links.writeImageLink(html, address, description, page.isInsideLink());
        html.start("span").attribute("data-ui", "note").end();
        html.text(" A diagram (" + language + ") that is not drawn here: open the file in its program.")
                .close("span");
        html.close("figcaption");
        if (text.length() <= MAX_SHOWN) {
            html.open("details").start("summary").attribute("data-ui", "source").end();
            html.text("Source").close("summary");
            html.start("pre").flag("data-diagram-source").end().text(text).close("pre");
            html.close("details");
        }
        html.close("figure").newline();
        page.features.add("diagram");
        page.sections.add(description + "\n" + words(text));
    }

    /** The labels in a file of diagrams.net or Excalidraw, for search. */
    private static String words(String text) {
        return LABEL.matcher(text)
                .results()
                .limit(2_000)
                .map(label -> label.group(1) == null ? label.group(2) : label.group(1))
                .map(label -> TAG.matcher(Parser.unescapeEntities(label, false)).replaceAll(" "))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
