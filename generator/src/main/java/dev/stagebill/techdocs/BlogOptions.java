package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.Plugins;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The options of the plugin blog of Material for MkDocs, with its own values where nothing is written.
 *
 * @param plugins the plugins that are switched on
 */
record BlogOptions(Plugins plugins) {
    /** The name of the plugin. */
    static final String PLUGIN = "blog";

    private static final int PER_PAGE = 10;

    private String text(String name, String otherwise) {
        return plugins.text(PLUGIN, name).orElse(otherwise);
    }

    private boolean isOn(String name, boolean otherwise) {
        return plugins.text(PLUGIN, name).map("true"::equalsIgnoreCase).orElse(otherwise);
    }

    /** The folder of the blog; empty when the whole documentation is one. */
    String folder() {
        return RepositoryPath.resolve("", text("blog_dir", PLUGIN)).orElse(PLUGIN);
    }

    private String named(String option, String otherwise) {
        return RepositoryPath.resolve("", text(option, otherwise).replace("{blog}", folder()))
                .orElse(otherwise);
    }

    String postFolder() {
        return named("post_dir", "{blog}/posts");
    }

    String authorsFile() {
        return named("authors_file", "{blog}/.authors.yml");
    }

    boolean shows(BlogPost post) {
        return !post.draft() || isOn("draft", false);
    }

    String separator() {
        return text("post_excerpt_separator", "<!-- more -->");
    }

    boolean saysReadingTime() {
        return isOn("post_readtime", true);
    }

    String dateFormat() {
        return text("post_date_format", "long");
    }

    /** The address of a post with its day; empty when that could be no address. */
    Optional<String> address(BlogPost post) {
        String day = BlogDate.written(post.date(), text("post_url_date_format", "yyyy/MM/dd"));
        String category =
                post.categories().isEmpty() ? "" : slug(post.categories().get(0));
        return safe(text("post_url_format", "{date}/{slug}")
                .replace("{date}", day)
                .replace("{slug}", post.slug())
                .replace(
                        "{file}",
                        RepositoryPath.name(DocsFiles.pageOf(post.file().path())))
                .replace("{categories}", category));
    }

    boolean hasArchive() {
        return isOn("archive", true);
    }

    String archiveName() {
        return text("archive_name", "Archive");
    }

    /** What the posts of the same time are listed under. */
    String archiveTitle(BlogPost post) {
        return BlogDate.written(post.date(), text("archive_date_format", "yyyy"));
    }

    Optional<String> archiveAddress(BlogPost post) {
        String time = BlogDate.written(post.date(), text("archive_url_date_format", "yyyy"));
        return safe(text("archive_url_format", "archive/{date}").replace("{date}", time));
    }

    boolean hasCategories() {
        return isOn("categories", true);
    }

    String categoriesName() {
        return text("categories_name", "Categories");
    }

    Optional<String> categoryAddress(String category) {
        return safe(text("categories_url_format", "category/{slug}").replace("{slug}", slug(category)));
    }

    /** How many posts a page lists. */
    int perPage() {
        String number = text("pagination_per_page", "");
        int size = number.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(number) : PER_PAGE;
        return isOn("pagination", true) ? size : Integer.MAX_VALUE;
    }

    /** The address of a further page of a list. */
    Optional<String> pageAddress(String list, int number) {
        return safe(text("pagination_url_format", "page/{page}").replace("{page}", Integer.toString(number)))
                .map(page -> folder().equals(list) ? page : RepositoryPath.join(list, inside(page)));
    }

    private String inside(String page) {
        return RepositoryPath.below(folder(), page).orElse(page);
    }

    private Optional<String> safe(String address) {
        return RepositoryPath.resolve("", RepositoryPath.join(folder(), address.replaceAll("/{2,}", "/")))
                .filter(OutputPath::isSafe);
    }

    /** A title as a part of an address, by {@code pymdownx.slugs}. */
    static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .replaceAll("[ ]+", "-");
    }
}
