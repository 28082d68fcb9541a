package dev.stagebill.site;

import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.site.PrintPage.Chapter;
import dev.stagebill.site.PrintPage.Part;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.NavItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documentation as one page, for printing; a large one in parts, which end where sections of the navigation end if that is possible. Each
 * page becomes a chapter {@code p1}, {@code p2}, ...; the ids in it get that in front, and links between pages lead to chapters.
 */
final class DocsPrint {
    /** How many pages one part holds at most. */
    static final int PAGES = 100;

    private final DocsTree tree;
    private final List<List<DocsPage>> parts = new ArrayList<>();
    private final List<Part> names = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();
    private final String folder;

    private record Place(int part, String chapter) {}

    DocsPrint(DocsTree tree) {
        this.tree = tree;
        boolean taken = tree.docs().pages().stream()
                .anyMatch(page -> page.path().equals("print") || page.path().startsWith("print/"));
        this.folder = tree.docs().folder() + (taken ? "/print-all" : "/print");
        cut();
        int number = 0;
        for (int part = 0; part < parts.size(); part++) {
            List<DocsPage> pages = parts.get(part);
            names.add(new Part(pages.get(0).title(), path(part)));
            for (DocsPage page : pages) {
                places.put(DocumentPage.pathOf(tree.docs(), page.path()).encoded(), new Place(part, "p" + ++number));
            }
        }
    }

    /** Parts of whole sections of the first level; a section that is too large for a part is cut. */
    private void cut() {
        List<DocsPage> part = new ArrayList<>();
        List<DocsPage> section = new ArrayList<>();
        NavItem last = null;
        for (DocsPage page : tree.reading()) {
            List<NavItem> trail = tree.trail(page.path());
            NavItem first = trail.isEmpty() ? null : trail.get(0);
            if (first != last || section.size() == PAGES) {
                part = add(part, section);
                section = new ArrayList<>();
                last = first;
            }
            section.add(page);
        }
        part = add(part, section);
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    private List<DocsPage> add(List<DocsPage> part, List<DocsPage> section) {
        List<DocsPage> target = part;
        if (!part.isEmpty() && part.size() + section.size() > PAGES) {
            parts.add(part);
            target = new ArrayList<>();
        }
        target.addAll(section);
        return target;
    }

    private OutputPath path(int part) {
        return OutputPath.page(part == 0 ? folder : folder + "/" + (part + 1));
    }

    /** Where a page stands, as a path with a fragment; empty when there is nothing to put together. */
    Optional<String> placeOf(DocsPage page) {
        Place place = places.get(DocumentPage.pathOf(tree.docs(), page.path()).encoded());
        return Optional.of(place == null ? path(0).value() : path(place.part()).value() + "#" + place.chapter())
                .filter(target -> isNeeded());
    }

    private boolean isNeeded() {
        return places.size() > 1;
    }

    /** The pages for printing; none for a documentation of one page, which prints well itself. */
    List<PrintPage> pages(DocsFrame frame) {
        List<PrintPage> pages = new ArrayList<>();
        for (int part = 0; isNeeded() && part < parts.size(); part++) {
            List<Chapter> chapters = new ArrayList<>();
            for (DocsPage page : parts.get(part)) {
                chapters.add(chapter(page, path(part)));
            }
            pages.add(new PrintPage(frame, path(part), part + 1, names, chapters));
        }
        return pages;
    }

    private Chapter chapter(DocsPage page, OutputPath here) {
        OutputPath from = DocumentPage.pathOf(tree.docs(), page.path());
        Place place = places.getOrDefault(from.encoded(), new Place(0, "p0"));
        int depth = Math.max(0, tree.trail(page.path()).size() - 1);
        return new Chapter(page, place.chapter(), depth, () -> moved(page, place, here));
    }

    private SafeHtml moved(DocsPage page, Place place, OutputPath here) {
        OutputPath from = DocumentPage.pathOf(tree.docs(), page.path());
        return page.html().moved(id -> place.chapter() + "-" + id, link -> link(link, from, place, here));
    }

    private String link(String link, OutputPath from, Place place, OutputPath here) {
        if (link.startsWith("#")) {
            return "#" + place.chapter() + (link.length() > 1 ? "-" + link.substring(1) : "");
        }
        return LocalLink.follow(link, from)
                .map(target -> {
                    Place chapter = places.get(target.path());
                    return chapter == null ? target.from(here) : toChapter(chapter, target.rest(), here);
                })
                .orElse(link);
    }

    private String toChapter(Place chapter, String rest, OutputPath here) {
        int hash = rest.indexOf('#');
        String fragment = hash < 0 || hash == rest.length() - 1 ? "" : "-" + rest.substring(hash + 1);
        OutputPath part = path(chapter.part());
        return (part.equals(here) ? "" : part.from(here)) + "#" + chapter.chapter() + fragment;
    }
}
