package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsVersion;
import dev.stagebill.techdocs.DocsVersion.Stage;
import dev.stagebill.techdocs.Documentation;
import java.util.List;
import java.util.Optional;

/** The versions of the documentation that a page belongs to, and where the same page is in them. Worked out when a template asks. */
public final class PageVersions {
    private final VersionSet set;
    private final DocsVersion own;
    private final String page;

    PageVersions(VersionSet set, DocsVersion own, String page) {
        this.set = set;
        this.own = own;
        this.page = page;
    }

    /**
     * A version.
     *
     * @param name what it is called
     * @param page the same page in it; its front page when it does not have that one
     * @param same whether it has the page
     * @param current whether it is the version that is being read
     * @param version what else is known of it
     */
    public record Link(String name, OutputPath page, boolean same, boolean current, DocsVersion version) {}

    /** The first pages of all versions, the newest first. */
    static List<Link> fronts(VersionSet set) {
        return set.all().stream()
                .map(docs -> new Link(version(docs).name(), DocumentPages.front(docs), true, false, version(docs)))
                .toList();
    }

    /** All versions, the newest first. */
    public List<Link> all() {
        return set.all().stream().map(this::link).toList();
    }

    /** What the version is called that is being read. */
    public String name() {
        return own.name();
    }

    /** Whether there is a newer version. */
    public boolean isOlder() {
        return own.stage() == Stage.OLDER;
    }

    /** Whether it is not released yet. */
    public boolean isAhead() {
        return own.stage() == Stage.AHEAD;
    }

    /** The newest release. */
    public Optional<Link> newest() {
        return set.all().stream()
                .filter(each -> version(each).newest())
                .findFirst()
                .map(this::link);
    }

    /** The page whose address search engines should take for this one: that of the version with the plain address. */
    Optional<OutputPath> canonical() {
        return set.all().stream()
                .filter(each -> version(each).isShown())
                .findFirst()
                .map(this::link)
                .filter(Link::same)
                .map(Link::page);
    }

    private Link link(Documentation docs) {
        Optional<String> there = set.samePage(own, page, docs);
        OutputPath target =
                there.map(path -> DocumentPage.pathOf(docs, path)).orElseGet(() -> DocumentPages.front(docs));
        DocsVersion version = version(docs);
        return new Link(version.name(), target, there.isPresent(), version.equals(own), version);
    }

    private static DocsVersion version(Documentation docs) {
        return docs.version().orElseThrow();
    }
}
