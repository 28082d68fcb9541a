package dev.stagebill.techdocs;

import dev.stagebill.mkdocs.Titles;
import dev.stagebill.yaml.YamlMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A post of a blog.
 *
 * @param file its file
 * @param title its title
 * @param slug the title as a part of an address
 * @param date when it was written
 * @param updated when it was changed
 * @param authors their ids
 * @param categories what it is about
 * @param flags {@code draft} and {@code pin}, where they are set
 * @param text what it says
 */
record BlogPost(
        DocsFile file,
        String title,
        String slug,
        LocalDate date,
        Optional<LocalDate> updated,
        List<String> authors,
        List<String> categories,
        List<String> flags,
        BlogText text) {
    BlogPost {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        flags = List.copyOf(flags);
    }

    /** A file with a date in its front matter. */
    static Optional<BlogPost> of(DocsFile file, String written, String separator) {
        YamlMapping meta = PageMeta.mapping(written);
        BlogText text = BlogText.of(written, separator);
        String title = PageMeta.text(meta, "title").or(text::title).orElseGet(() -> Titles.ofFile(file.path()));
        List<String> flags = List.of("draft", "pin").stream()
                .filter(flag -> PageMeta.text(meta, flag)
                        .filter("true"::equalsIgnoreCase)
                        .isPresent())
                .toList();
        return BlogDate.of(meta, "created")
                .map(date -> new BlogPost(
                        file,
                        title,
                        PageMeta.text(meta, "slug").orElseGet(() -> BlogOptions.slug(title)),
                        date,
                        BlogDate.of(meta, "updated"),
                        PageMeta.texts(meta, "authors"),
                        PageMeta.texts(meta, "categories"),
                        flags,
                        text));
    }

    boolean draft() {
        return flags.contains("draft");
    }

    boolean pinned() {
        return flags.contains("pin");
    }

    /** The same post, which no navigation of the files has. */
    BlogPost unlisted() {
        DocsFile moved = new DocsFile(file.path(), file.source(), file.page(), false, file.mount(), file.text());
        return new BlogPost(moved, title, slug, date, updated, authors, categories, flags, text);
    }
}
