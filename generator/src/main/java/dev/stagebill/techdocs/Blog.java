package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blog of a documentation, as the plugin of Material for MkDocs makes it: drafts are left out, pages list all posts, those of a year, and
 * those of a category. Posts lie where their files do, as without the plugin; the addresses with their day lead there.
 */
final class Blog {
    private static final int WORDS_A_MINUTE = 265;
    private static final Comparator<BlogPost> NEWEST_FIRST = Comparator.comparing(BlogPost::date)
            .reversed()
            .thenComparing(post -> post.file().path());

    private final DocsSite site;
    private final BlogOptions options;
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, BlogPost> posts = new LinkedHashMap<>();

    /** The pages that list posts, by the path of their page; first pages only. */
    private final Map<String, BlogList> lists = new HashMap<>();

    /** All pages that list posts, by the path of their file. */
    private final Map<String, BlogList> pages = new HashMap<>();

    private final Map<String, DocsFile> archive = new LinkedHashMap<>();
    private final Map<String, DocsFile> categories = new LinkedHashMap<>();

    private Blog(DocsSite site, BlogOptions options) {
        this.site = site;
        this.options = options;
    }

    /** Reads the posts and adds the pages that list them. Empty when there is no blog. */
    static Optional<Blog> of(DocsSite site, BlogOptions options, List<Diagnostic> findings) {
        Blog blog = new Blog(site, options);
        blog.readPosts(findings);
        if (blog.posts.isEmpty()) {
            return Optional.empty();
        }
        blog.readAuthors();
        blog.addLists();
        return Optional.of(blog);
    }

    private void readPosts(List<Diagnostic> findings) {
        List<BlogPost> found = new ArrayList<>();
        for (DocsFile file : List.copyOf(site.pages().values())) {
            if (RepositoryPath.below(options.postFolder(), file.path()).isEmpty()) {
                continue;
            }
            Optional<BlogPost> post = BlogPost.of(file, site.textOf(file), options.separator());
            post.filter(options::shows).ifPresent(found::add);
            post.filter(draft -> !options.shows(draft)).ifPresent(draft -> site.remove(file));
            if (post.isEmpty()) {
                findings.add(Diagnostic.warning("docs.post-without-date", "the post has no date and is a plain page")
                        .at(site.tree().location(file.source().path()))
                        .hint("write date: 2026-01-31 between --- lines at the top"));
            }
        }
        found.stream()
                .sorted(NEWEST_FIRST)
                .map(this::placed)
                .forEach(post -> posts.put(post.file().path(), post));
    }

    private BlogPost placed(BlogPost post) {
        BlogPost placed = post.unlisted();
        site.remove(post.file());
        site.add(placed.file());
        return placed;
    }

    /** The addresses that the plugin gives to posts; they lead to the pages of their files. */
    List<DocsRedirect> redirects() {
        Map<String, DocsRedirect> redirects = new LinkedHashMap<>();
        posts.values()
                .forEach(post -> options.address(post)
                        .filter(address -> !site.pages().containsKey(address))
                        .ifPresent(address -> redirects.putIfAbsent(
                                address,
                                new DocsRedirect(
                                        address, Optional.of(post.file().page()), ""))));
        return List.copyOf(redirects.values());
    }

    private void readAuthors() {
        Optional<YamlMapping> file = site.text(options.authorsFile())
                .flatMap(text -> YamlReader.python(twice -> {}).read(text))
                .flatMap(YamlDocument::root)
                .flatMap(YamlNode::asMapping);
        file.flatMap(root -> root.mapping("authors"))
                .or(() -> file)
                .ifPresent(all -> all.entries()
                        .forEach((id, entry) -> entry.value()
                                .asMapping()
                                .flatMap(author -> PageMeta.text(author, "name"))
                                .ifPresent(name -> authors.put(id, name))));
    }

    private void addLists() {
        List<BlogPost> all = List.copyOf(posts.values());
        if (options.hasArchive()) {
            Map<String, List<BlogPost>> times = new LinkedHashMap<>();
            all.forEach(post -> times.computeIfAbsent(options.archiveTitle(post), time -> new ArrayList<>())
                    .add(post));
            times.forEach((time, inside) -> options.archiveAddress(inside.get(0))
                    .map(page -> add(page, time, inside))
                    .ifPresent(file -> archive.put(time, file)));
        }
        if (options.hasCategories()) {
            all.stream()
                    .flatMap(post -> post.categories().stream())
                    .distinct()
                    .sorted()
                    .forEach(name -> options.categoryAddress(name)
                            .map(page -> add(page, name, posts(name)))
                            .ifPresent(file -> categories.put(name, file)));
        }
        List<BlogPost> pinnedFirst = all.stream()
                .sorted(Comparator.comparing((BlogPost post) -> !post.pinned()))
                .toList();
        add(options.folder(), "Blog", pinnedFirst);
    }

    private List<BlogPost> posts(String category) {
        return posts.values().stream()
                .filter(post -> post.categories().contains(category))
                .toList();
    }

    /** Adds a list, on as many pages as it takes; the first may be a file that somebody wrote. */
    private DocsFile add(String page, String title, List<BlogPost> listed) {
        List<DocsFile> files = new ArrayList<>(List.of(page(page, title)));
        int size = options.perPage();
        for (int number = 2; (long) (number - 1) * size < listed.size(); number++) {
            options.pageAddress(page, number)
                    .map(further -> page(further, title))
                    .ifPresent(files::add);
        }
        for (int i = 0; i < files.size(); i++) {
            int end = i + 1 == files.size() ? listed.size() : (i + 1) * size;
            Optional<DocsFile> newer = i == 0 ? Optional.empty() : Optional.of(files.get(i - 1));
            Optional<DocsFile> older = i + 1 == files.size() ? Optional.empty() : Optional.of(files.get(i + 1));
            BlogList list = new BlogList(files.get(i), listed.subList(i * size, end), newer, older);
            pages.put(list.file().path(), list);
            if (i == 0) {
                lists.put(page, list);
            }
        }
        return files.get(0);
    }

    private DocsFile page(String page, String title) {
        return Optional.ofNullable(site.pages().get(page)).orElseGet(() -> {
            DocsFile first = posts.values().iterator().next().file();
            String path = page.equals(options.folder()) ? RepositoryPath.join(page, "index.md") : page + ".md";
            boolean listed = page.equals(options.folder());
            DocsFile made = new DocsFile(path, first.source(), page, listed, first.mount())
                    .saying("# " + TagPages.escaped(title) + "\n");
            site.add(made);
            return made;
        });
    }

    /** The page that lists the posts of a category or time, by its path. */
    Optional<BlogList> list(String page) {
        return Optional.ofNullable(lists.get(page));
    }

    /** The text of a page with the list in it. */
    String filled(DocsFile file, String text) {
        BlogList list = pages.get(file.path());
        return list == null ? text : text.stripTrailing() + "\n\n" + list.text(this);
    }

    /** Whether a page lists posts: what is wrong in its list is said of the posts. */
    boolean isList(DocsFile file) {
        return pages.containsKey(file.path());
    }

    /** What is known of a page that is a post. */
    Optional<DocsPost> post(DocsFile file) {
        return Optional.ofNullable(posts.get(file.path())).map(this::describe);
    }

    DocsPost describe(BlogPost post) {
        int minutes = Math.max(1, Math.round((float) post.text().words() / WORDS_A_MINUTE));
        return new DocsPost(
                post.date().toString(),
                BlogDate.written(post.date(), options.dateFormat()),
                post.updated().map(day -> BlogDate.written(day, options.dateFormat())),
                post.authors().stream().map(id -> authors.getOrDefault(id, id)).toList(),
                post.categories().stream().map(this::category).toList(),
                options.saysReadingTime() ? minutes : 0);
    }

    private DocsPost.Category category(String name) {
        return new DocsPost.Category(
                name, Optional.ofNullable(categories.get(name)).map(DocsFile::page));
    }

    /**
     * A navigation with the archive and the categories: in the section of the blog, or below its entry when that is in no section. Posts lie in
     * the archive, so that one leads to the next.
     */
    List<NavEntry> arranged(List<NavEntry> entries) {
        return arranged(entries, true);
    }

    private List<NavEntry> arranged(List<NavEntry> entries, boolean top) {
        List<NavEntry> arranged = new ArrayList<>();
        for (NavEntry entry : entries) {
            boolean index = isIndex(entry);
            List<NavEntry> inside =
                    index && top ? sections(entry) : index ? entry.children() : arranged(entry.children(), false);
            arranged.add(new NavEntry(entry.title(), entry.target(), inside, entry.place()));
        }
        if (!top) {
            entries.stream().filter(this::isIndex).findFirst().ifPresent(index -> arranged.addAll(sections(index)));
        }
        return arranged;
    }

    private boolean isIndex(NavEntry entry) {
        return entry.target()
                .flatMap(site::fileOfTarget)
                .filter(file -> file.page().equals(options.folder()))
                .isPresent();
    }

    private List<NavEntry> sections(NavEntry index) {
        List<NavEntry> sections = new ArrayList<>();
        List<NavEntry> times = new ArrayList<>();
        archive.forEach((time, file) -> times.add(new NavEntry(
                Optional.of(time),
                Optional.of(file.path()),
                posts.values().stream()
                        .filter(post -> options.archiveTitle(post).equals(time))
                        .map(post -> NavEntry.leaf(Optional.empty(), post.file().path(), index.place()))
                        .toList(),
                index.place())));
        List<NavEntry> topics = new ArrayList<>();
        categories.forEach((name, file) -> topics.add(NavEntry.leaf(Optional.of(name), file.path(), index.place())));
        if (!times.isEmpty()) {
            sections.add(NavEntry.section(options.archiveName(), times, index.place()));
        }
        if (!topics.isEmpty()) {
            sections.add(NavEntry.section(options.categoriesName(), topics, index.place()));
        }
        return sections;
    }
}
