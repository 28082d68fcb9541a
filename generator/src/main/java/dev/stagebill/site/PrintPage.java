package dev.stagebill.site;

import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsPage;
import java.util.List;
import java.util.function.Supplier;

/**
 * A documentation as one page, or one part of it when it is large.
 *
 * @param frame what is the same on all pages of the documentation
 * @param path where it is
 * @param number which part it is, from 1
 * @param parts all parts
 * @param chapters its pages
 */
public record PrintPage(DocsFrame frame, OutputPath path, int number, List<Part> parts, List<Chapter> chapters)
        implements Page {
    /** Copies the lists. */
    public PrintPage {
        parts = List.copyOf(parts);
        chapters = List.copyOf(chapters);
    }

    /**
     * A part of a large documentation.
     *
     * @param title the title of its first page
     * @param page where it is
     */
    public record Part(String title, OutputPath page) {}

    /**
     * A page as a part of the whole.
     *
     * @param page the page
     * @param id where it begins
     * @param depth how many sections it lies in
     * @param text its text with ids and links for this place, made when it is asked for
     */
    public record Chapter(DocsPage page, String id, int depth, Supplier<SafeHtml> text) {
        /** The text. */
        public SafeHtml html() {
            return text.get();
        }
    }

    /** Things on the page that need a script, of all chapters. */
    public List<String> features() {
        return chapters.stream()
                .flatMap(chapter -> chapter.page().features().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String title() {
        String title = frame.documentation().title();
        return parts.size() == 1 ? title : title + ", part " + number + " of " + parts.size();
    }

    @Override
    public String template() {
        return "print";
    }

    @Override
    public Area area() {
        return Area.DOCS;
    }

    @Override
    public boolean listed() {
        return false;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(
                new Crumb(Area.DOCS.title(), Area.DOCS.page()),
                new Crumb(frame.documentation().title(), frame.front()));
    }
}
