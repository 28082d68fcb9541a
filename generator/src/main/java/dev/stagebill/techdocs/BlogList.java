package dev.stagebill.techdocs;

import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownLinks;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page that lists posts.
 *
 * @param file the page
 * @param posts the posts on it
 * @param newer the page with newer posts
 * @param older the page with older posts
 */
record BlogList(DocsFile file, List<BlogPost> posts, Optional<DocsFile> newer, Optional<DocsFile> older) {
    BlogList {
        posts = List.copyOf(posts);
    }

    /** The list as Markdown, so that it is made as the rest of the page is. */
    String text(Blog blog) {
        StringBuilder text = new StringBuilder();
        posts.forEach(post -> add(post, blog, text));
        List<String> ways = new ArrayList<>();
        newer.ifPresent(page -> ways.add("[Newer posts](" + link(page) + ")"));
        older.ifPresent(page -> ways.add("[Older posts](" + link(page) + ")"));
        return ways.isEmpty() ? text.toString() : text + "---\n\n" + String.join(" · ", ways) + "\n{: .post-pages }\n";
    }

    private String link(DocsFile to) {
        return TagPages.link(to, file.path());
    }

    private void add(BlogPost post, Blog blog, StringBuilder text) {
        text.append("## [")
                .append(TagPages.escaped(post.title()))
                .append("](")
                .append(link(post.file()))
                .append(") { #")
                .append(post.slug())
                .append(" }\n\n")
                .append(byline(post, blog))
                .append("\n{: .post-line }\n\n")
                .append(MarkdownLinks.rewrite(post.text().excerpt(), links(post)))
                .append("\n\n");
        if (post.text().cut()) {
            text.append("[Continue reading](").append(link(post.file())).append(")\n\n");
        }
    }

    private String byline(BlogPost post, Blog blog) {
        DocsPost known = blog.describe(post);
        List<String> parts = new ArrayList<>(List.of(TagPages.escaped(known.day())));
        known.authors().forEach(author -> parts.add(TagPages.escaped(author)));
        known.categories()
                .forEach(category -> parts.add(category.page()
                        .flatMap(blog::list)
                        .map(list -> "[" + TagPages.escaped(category.name()) + "](" + link(list.file()) + ")")
                        .orElseGet(() -> TagPages.escaped(category.name()))));
        if (known.minutes() > 0) {
            parts.add(known.minutes() + " min read");
        }
        return String.join(" · ", parts);
    }

    /** Links of a post start from its own folder. */
    private LinkResolver links(BlogPost post) {
        return (target, use, line) -> {
            Reference reference = Reference.of(target);
            if (reference.isAbsolute() || NavEntry.isAddress(target)) {
                return Optional.of(target);
            }
            if (reference.path().isEmpty()) {
                return Optional.of(link(post.file()) + reference.fragment());
            }
            return RepositoryPath.resolve(RepositoryPath.folder(post.file().path()), reference.path())
                    .filter(OutputPath::isSafe)
                    .map(path -> new OutputPath(path).from(new OutputPath(file.path())) + reference.rest())
                    .or(() -> Optional.of(target));
        };
    }
}
