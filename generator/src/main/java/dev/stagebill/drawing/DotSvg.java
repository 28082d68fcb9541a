package dev.stagebill.drawing;

/** Writes SVG: escaped, with short numbers, the same in every locale. */
final class DotSvg {
    private final StringBuilder out = new StringBuilder();

    DotSvg start(String element) {
        out.append('<').append(element);
        return this;
    }

    DotSvg attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    DotSvg attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    DotSvg end() {
        out.append('>');
        return this;
    }

    /** Ends an element without content. */
    DotSvg empty() {
        out.append("/>");
        return this;
    }

    DotSvg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    DotSvg text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A line of text with its base line at y. */
    void text(String line, double x, double y, DotFont font, String anchor) {
        if (line.isBlank()) {
            return;
        }
        start("text").attribute("x", x).attribute("y", y).attribute("fill", font.colour());
        attribute("font-size", font.size());
        if (!anchor.equals("start")) {
            attribute("text-anchor", anchor);
        }
        if (font.monospaced()) {
            attribute("font-family", "monospace");
        }
        if (font.bold()) {
            attribute("font-weight", "bold");
        }
        if (font.italic()) {
            attribute("font-style", "italic");
        }
        if (font.underlined()) {
            attribute("text-decoration", "underline");
        }
        end().text(line).close("text");
    }

    void line(double x1, double y1, double x2, double y2, String stroke) {
        start("line")
                .attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2);
        attribute("stroke", stroke).empty();
    }

    void rect(double x, double y, double width, double height, String fill, String stroke) {
        start("rect")
                .attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height);
        attribute("fill", fill).attribute("stroke", stroke).empty();
    }

    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String digits = String.valueOf(Math.abs(hundredths));
        String padded = "0".repeat(Math.max(0, 3 - digits.length())) + digits;
        String whole = padded.substring(0, padded.length() - 2);
        String rest = padded.substring(padded.length() - 2).replaceAll("0+$", "");
        return (hundredths < 0 ? "-" : "") + whole + (rest.isEmpty() ? "" : "." + rest);
    }

    /** Control characters have no place in XML. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? "" : String.valueOf(c));
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
