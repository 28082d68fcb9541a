package dev.stagebill.drawing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads labels in angle brackets: text with fonts, and tables. What is not well-formed is shown as text without its tags. */
final class DotHtml {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("larr", "←"),
            Map.entry("rarr", "→"),
            Map.entry("uarr", "↑"),
            Map.entry("darr", "↓"),
            Map.entry("times", "×"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"));
    private static final Pattern ENTITY = Pattern.compile("&([a-zA-Z]+);");
    private static final Pattern XML_ENTITY =
            Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7})|#x([0-9a-fA-F]{1,6}));");
    private static final int MAX_DEPTH = 30;

    private final XMLStreamReader reader;
    private int depth;

    private DotHtml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static DotLabel label(String html, DotFont font) {
        String known = ENTITY.matcher(html.length() > DotLabel.MAX_LENGTH * 3 ? "" : html)
                .replaceAll(match -> Matcher.quoteReplacement(ENTITIES.getOrDefault(match.group(1), match.group())));
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader("<label>" + known + "</label>"));
            reader.next();
            return new DotHtml(reader).content(font, "n");
        } catch (XMLStreamException e) {
            return new DotLabel.Lines(
                    DotLabel.lines(html.replaceAll("<[^>]*>", " ").strip()), font);
        }
    }

    /** Entities in a plain label. */
    static String unescaped(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String known = ENTITY.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(ENTITIES.getOrDefault(match.group(1), match.group())));
        return XML_ENTITY.matcher(known).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(java.util.regex.MatchResult match) {
        if (match.group(1) != null) {
            return switch (match.group(1)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                default -> "'";
            };
        }
        int code = match.group(2) != null ? Integer.parseInt(match.group(2)) : Integer.parseInt(match.group(3), 16);
        return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : "";
    }

    /** What stands in an element, up to its end: a table, or lines of text. */
    private DotLabel content(DotFont font, String side) throws XMLStreamException {
        DotSpans spans = new DotSpans(side);
        List<DotLabel> tables = new ArrayList<>();
        inline(spans, tables, font);
        return tables.isEmpty() ? spans.label(font) : tables.get(0);
    }

    private void inline(DotSpans spans, List<DotLabel> tables, DotFont font) throws XMLStreamException {
        depth++;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                spans.add(reader.getText(), font);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element(spans, tables, font);
            }
        }
        depth--;
    }

    private void element(DotSpans spans, List<DotLabel> tables, DotFont font) throws XMLStreamException {
        if (depth > MAX_DEPTH) {
            throw new XMLStreamException("too deep");
        }
        switch (reader.getLocalName().toLowerCase(Locale.ROOT)) {
            case "table" -> tables.add(table(font));
            case "br" -> {
                spans.lineEnd(attribute("align"));
                inline(spans, tables, font);
            }
            case "b" -> inline(spans, tables, font.withBold());
            case "i" -> inline(spans, tables, font.withItalic());
            case "u" -> inline(spans, tables, font.withUnderline());
            case "font" -> inline(spans, tables, font(font));
            case "sub", "sup" -> inline(spans, tables, font.withSize(font.size() * 0.75));
            default -> inline(spans, tables, font);
        }
    }

    private DotFont font(DotFont outer) {
        double size = DotValue.number(attribute("point-size"), outer.size());
        return outer.withSize(size).withColour(DotColour.of(attribute("color"), outer.colour()));
    }

    private String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private DotTable table(DotFont font) throws XMLStreamException {
        DotTable.Look look = new DotTable.Look(
                DotValue.number(attribute("border"), 1),
                DotValue.number(attribute("cellborder"), DotValue.number(attribute("border"), 1)),
                Math.min(40, DotValue.number(attribute("cellspacing"), 2)),
                Math.min(40, DotValue.number(attribute("cellpadding"), 2)),
                DotColour.of(attribute("bgcolor"), "none"),
                DotColour.of(attribute("color"), "#000"));
        DotTable table = new DotTable(look);
        rows(table, font, look);
        return table;
    }

    private void rows(DotTable table, DotFont font, DotTable.Look look) throws XMLStreamException {
        depth++;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName().toLowerCase(Locale.ROOT);
                if (name.equals("td")) {
                    cell(table, font, look);
                } else {
                    if (name.equals("tr")) {
                        table.row();
                    }
                    rows(table, name.equals("font") ? font(font) : name.equals("b") ? font.withBold() : font, look);
                }
            }
        }
        depth--;
    }

    private void cell(DotTable table, DotFont font, DotTable.Look look) throws XMLStreamException {
        int columns = span("colspan");
        int rows = span("rowspan");
        String fill = DotColour.of(attribute("bgcolor"), "none");
        double border = DotValue.number(attribute("border"), look.cellBorder());
        double padding = Math.min(40, DotValue.number(attribute("cellpadding"), look.padding()));
        String side = attribute("align").toLowerCase(Locale.ROOT);
        DotLabel label = content(font, side.equals("left") ? "l" : side.equals("right") ? "r" : "n");
        table.cell(new DotTable.Cell(label, columns, rows, fill, border > 0, padding, side));
    }

    private int span(String name) {
        return (int) Math.max(1, Math.min(50, DotValue.number(attribute(name), 1)));
    }
}
