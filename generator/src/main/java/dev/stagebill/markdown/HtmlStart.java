package dev.stagebill.markdown;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** Cuts HTML where something ends: between paragraphs, lists, tables and the like that stand in nothing else. */
final class HtmlStart {
    private static final String MORE = "…";

    private HtmlStart() {}

    /** As many whole blocks as fit in so many bytes; without any, as many words. */
    static String of(String html, int bytes) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        StringBuilder start = new StringBuilder();
        int left = bytes;
        for (Node node : body.childNodes()) {
            String block = node.outerHtml();
            left -= block.getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            start.append(block);
        }
        return start.toString().isBlank() ? words(body, bytes) : start + "<p>" + MORE + "</p>\n";
    }

    /** An entity has five letters or fewer, a letter has four bytes or fewer. */
    private static String words(Element body, int bytes) {
        String text = body.text();
        return "<p>" + Entities.escape(text.substring(0, Math.min(text.length(), bytes / 5))) + MORE + "</p>\n";
    }
}
