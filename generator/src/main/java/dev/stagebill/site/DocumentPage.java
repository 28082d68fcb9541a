package dev.stagebill.site;

import dev.stagebill.markdown.Heading;
import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsPage;
import dev.stagebill.techdocs.DocsPost;
import dev.stagebill.techdocs.Documentation;
import java.util.List;
import java.util.Optional;

/**
 * A page of a documentation: {@code /docs/namespace/kind/name/...}.
 *
 * @param frame what is the same on all pages of the documentation
 * @param page the page itself
 * @param way how to get to other pages
 * @param source its source on the host
 * @param print where it stands in the documentation as one page, with a fragment; empty when it is the only page
 */
public record DocumentPage(DocsFrame frame, DocsPage page, Way way, SourceLinks source, Optional<String> print)
        implements Page {
    private static final int OUTLINE_LEVEL = 3;

    /**
     * How to get from a page to others.
     *
     * @param menu the part of the navigation tree that is printed on this page: all of it when it is small, else the current section
     * @param tabs the first level of the tree, when the documentation wants it over the page
     * @param previous the page before it in the navigation
     * @param next the page after it
     * @param breadcrumbs the pages above it
     */
    public record Way(
            List<MenuItem> menu,
            List<MenuItem> tabs,
            Optional<MenuItem> previous,
            Optional<MenuItem> next,
            List<Crumb> breadcrumbs) {
        /** Copies the lists. */
        public Way {
            menu = List.copyOf(menu);
            tabs = List.copyOf(tabs);
            breadcrumbs = List.copyOf(breadcrumbs);
        }
    }

    /**
     * An entry of the navigation.
     *
     * @param title what it is called
     * @param page the page it leads to
     * @param url the address it leads to outside of the portal
     * @param current whether it is this page
     * @param open whether this page is below it
     * @param branch whether there are entries below it, printed or not
     * @param children the entries below it that are printed
     * @param status a word about the state of its page
     */
    public record MenuItem(
            String title,
            Optional<OutputPath> page,
            Optional<String> url,
            boolean current,
            boolean open,
            boolean branch,
            List<MenuItem> children,
            Optional<Status> status) {
        /** Copies the children. */
        public MenuItem {
            children = List.copyOf(children);
        }
    }

    /**
     * The state of a page ({@code status} of its front matter).
     *
     * @param word the word, such as {@code new}
     * @param meaning what it means
     */
    public record Status(String word, String meaning) {}

    /** The state of this page; empty when nothing is said of it. */
    public Optional<Status> status() {
        return page.meta()
                .status()
                .map(word -> new Status(word, documentation().look().statusMeaning(word)));
    }

    /**
     * A category of a post.
     *
     * @param name what it is called
     * @param page the page that lists its posts
     */
    public record Category(String name, Optional<OutputPath> page) {}

    /** What the page is about when it is a post of a blog. */
    public List<Category> categories() {
        return page.meta().post().map(DocsPost::categories).orElse(List.of()).stream()
                .map(each -> new Category(each.name(), each.page().map(path -> pathOf(documentation(), path))))
                .toList();
    }

    /** Where a page of a documentation is. */
    static OutputPath pathOf(Documentation documentation, String page) {
        return OutputPath.page(page.isEmpty() ? documentation.folder() : documentation.folder() + "/" + page);
    }

    /** The documentation it belongs to. */
    public Documentation documentation() {
        return frame.documentation();
    }

    /** Whose documentation it is. */
    public EntityLink entity() {
        return frame.entity();
    }

    /** Who owns that entity. */
    public Optional<EntityLink> owner() {
        return frame.owner();
    }

    /** Whether it is the page that the documentation begins with. */
    public boolean isFront() {
        return path().equals(frame.front());
    }

    /** Whether a feature of the theme is asked for. */
    public boolean has(String feature) {
        return documentation().look().has(feature);
    }

    /** Whether the author wants this page to be without a part. */
    public boolean hides(String part) {
        return page.hidden().contains(part);
    }

    /** The headings of "on this page": those of the second and third level, when there is more than one. */
    public List<Heading> outline() {
        List<Heading> headings = page.headings().stream()
                .filter(heading -> heading.level() > 1 && heading.level() <= OUTLINE_LEVEL)
                .toList();
        return headings.size() > 1 && !hides("toc") ? headings : List.of();
    }

    /** The page that lists the tags of the documentation; empty when it has none. */
    public Optional<OutputPath> tagPage() {
        return documentation().tagPage().map(tags -> pathOf(documentation(), tags));
    }

    /** The same page as Markdown. */
    public OutputPath markdown() {
        return twin(path());
    }

    /** Where the Markdown of a page of documentation lies. */
    static OutputPath twin(OutputPath page) {
        return MarkdownCopies.of(page);
    }

    @Override
    public OutputPath path() {
        return pathOf(documentation(), page.path());
    }

    @Override
    public String title() {
        return page.title();
    }

    /** What the window says: by Material's rule the title in the front matter, even where the navigation has a shorter one. */
    public String name() {
        return page.meta().title().orElse(page.title());
    }

    /** The versions of the documentation; empty when there is one. */
    public Optional<PageVersions> versions() {
        return frame.versions()
                .flatMap(set -> documentation().version().map(own -> new PageVersions(set, own, page.path())));
    }

    @Override
    public boolean listed() {
        return documentation().isListed();
    }

    @Override
    public Optional<OutputPath> canonical() {
        return listed() ? Optional.of(path()) : versions().flatMap(PageVersions::canonical);
    }

    @Override
    public String description() {
        Optional<String> site = isFront() ? documentation().description() : Optional.empty();
        return page.meta().description().or(() -> site).orElse("");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return way.breadcrumbs();
    }

    @Override
    public String template() {
        return "document";
    }

    @Override
    public Area area() {
        return Area.DOCS;
    }
}
