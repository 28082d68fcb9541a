package dev.stagebill.entity;

/** Counts the documents of a YAML stream, those that are null included (YAML 1.2.2, section 9.1). */
final class DocumentCount {
    private DocumentCount() {}

    static int of(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int count = 0;
        boolean open = false;
        for (String line : clean.split("\\R", -1)) {
            boolean starts = isMarker(line, "---");
            if (isMarker(line, "...")) {
                open = false;
            } else if (starts || (!open && isContent(line))) {
                count++;
                open = true;
            }
        }
        return count;
    }

    private static boolean isMarker(String line, String marker) {
        return line.startsWith(marker)
                && (line.length() == marker.length() || line.charAt(3) == ' ' || line.charAt(3) == '\t');
    }

    private static boolean isContent(String line) {
        String content = line.strip();
        return !content.isEmpty() && content.charAt(0) != '#' && line.charAt(0) != '%';
    }
}
