package dev.stagebill.site;

import dev.stagebill.apidocs.ApiChapter;
import dev.stagebill.apidocs.ApiContent;
import dev.stagebill.apidocs.ApiEntry;
import dev.stagebill.apidocs.ApiSheet;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations or types of a reference that is too large for one page.
 *
 * @param whole the overview of the reference
 * @param number which of its pages this is, from 0
 */
public record DefinitionPart(DefinitionPage whole, int number) implements Page {
    /** So many entries before this page are in the navigation: few, so that the current one can be seen without scrolling. */
    private static final int BEFORE = 6;

    /** So many entries from the beginning of this page on are in the navigation. */
    private static final int AFTER = 45;

    /** So many chapters on each side are in the navigation. */
    private static final int NEIGHBOURS = 40;

    /** What is on it. */
    public ApiSheet sheet() {
        return whole.sheets().all().get(number);
    }

    /** The overview of the reference. */
    public OutputPath front() {
        return whole.path();
    }

    /** The file with the names of everything in the reference. */
    public OutputPath names() {
        return whole.names();
    }

    /** What its template shows. */
    public ApiContent content() {
        return whole.sheets().of(sheet());
    }

    /** Whether the definition says more about what is here than fits on the page. */
    public boolean shortened() {
        return whole.sheets().shortens(sheet());
    }

    /** Whether the reference is on several pages, which it is. */
    public boolean paged() {
        return true;
    }

    /** Whether what is said about the API as a whole is here, which it is not. */
    public boolean overview() {
        return false;
    }

    /** The chapters around this one, in order. */
    public List<ApiChapter> chapters() {
        List<ApiChapter> all = whole.chapters();
        int here = whole.sheets().numberOf(sheet().chapter().id());
        return all.subList(Math.max(0, here - NEIGHBOURS), Math.min(all.size(), here + NEIGHBOURS));
    }

    /** Whether a chapter is the one that this page is part of. */
    public boolean isIn(ApiChapter chapter) {
        return chapter.id().equals(sheet().chapter().id());
    }

    /** Whether an entry is on this page. */
    public boolean has(ApiEntry entry) {
        return sheet().entries().stream().anyMatch(each -> each.id().equals(entry.id()));
    }

    /** The entries of its chapter around those that are on it. */
    public List<ApiEntry> neighbours() {
        List<ApiEntry> near = new ArrayList<>();
        List<ApiEntry> all = sheet().chapter().entries();
        String first = sheet().entries().get(0).id();
        int start = 0;
        while (start < all.size() - 1 && !all.get(start).id().equals(first)) {
            start++;
        }
        near.addAll(all.subList(Math.max(0, start - BEFORE), Math.min(all.size(), start + AFTER)));
        return near;
    }

    /** The page before it; the overview when there is none. */
    public Page previous() {
        return number == 0 ? whole : new DefinitionPart(whole, number - 1);
    }

    /** The page after it. */
    public Optional<DefinitionPart> next() {
        return number + 1 < whole.sheets().all().size()
                ? Optional.of(new DefinitionPart(whole, number + 1))
                : Optional.empty();
    }

    @Override
    public OutputPath placeOf(String fragment) {
        return whole.placeOf(fragment);
    }

    @Override
    public OutputPath path() {
        return whole.pathOf(sheet());
    }

    @Override
    public Optional<OutputPath> copy() {
        return Optional.of(MarkdownCopies.of(path()));
    }

    @Override
    public String title() {
        return sheet().title();
    }

    @Override
    public String template() {
        return "definition-part";
    }

    @Override
    public Area area() {
        return Area.APIS;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        List<Crumb> crumbs = new ArrayList<>(whole.breadcrumbs());
        crumbs.add(new Crumb("Definition", whole.path()));
        return crumbs;
    }
}
