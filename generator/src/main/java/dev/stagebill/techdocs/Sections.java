package dev.stagebill.techdocs;

import dev.stagebill.markdown.Section;
import java.util.ArrayList;
import java.util.List;

/** Writes sections as one text and reads them back: fields end in control characters, which no text holds. */
final class Sections {
    private static final char HEADING_END = '\u001f';
    private static final char FIELD_END = '\u001e';
    private static final char SECTION_END = '\u001d';

    private Sections() {}

    static String write(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append(clean(section.id())).append(FIELD_END);
            section.headings().forEach(heading -> text.append(clean(heading)).append(HEADING_END));
            text.append(FIELD_END).append(clean(section.text())).append(SECTION_END);
        }
        return text.toString();
    }

    static List<Section> read(String text) {
        List<Section> sections = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int id = text.indexOf(FIELD_END, start);
            int headings = text.indexOf(FIELD_END, id + 1);
            int end = text.indexOf(SECTION_END, headings);
            sections.add(new Section(
                    text.substring(start, id),
                    headings(text.substring(id + 1, headings)),
                    text.substring(headings + 1, end)));
            start = end + 1;
        }
        return sections;
    }

    private static List<String> headings(String text) {
        List<String> headings = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf(HEADING_END, start);
            headings.add(text.substring(start, end));
            start = end + 1;
        }
        return headings;
    }

    private static String clean(String text) {
        boolean clean = text.chars().noneMatch(c -> c >= SECTION_END && c <= HEADING_END);
        return clean ? text : text.replaceAll("[\u001d-\u001f]", " ");
    }
}
