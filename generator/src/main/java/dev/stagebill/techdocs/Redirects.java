package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.mkdocs.Mkdocs;
import dev.stagebill.mkdocs.NavEntry;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code redirect_maps} of the plugin redirects: old files and what became of them. */
final class Redirects {
    private static final String PLUGIN = "redirects";

    private final DocsSite site;
    private final Map<String, DocsPage> pages;
    private final List<Diagnostic> findings;

    private Redirects(DocsSite site, Map<String, DocsPage> pages, List<Diagnostic> findings) {
        this.site = site;
        this.pages = pages;
        this.findings = findings;
    }

    static List<DocsRedirect> of(DocsSite site, Map<String, DocsPage> pages, List<Diagnostic> findings) {
        Redirects redirects = new Redirects(site, pages, findings);
        return site.config().map(redirects::read).orElse(List.of());
    }

    /** The page that a file became which is not there any more, when it is one of these paths. */
    static Optional<String> target(DocsSite site, List<String> paths) {
        return site.config().flatMap(Redirects::maps).stream()
                .flatMap(maps -> paths.stream().flatMap(path -> maps.string(path).stream()))
                .flatMap(
                        target -> site.fileOfTarget(Reference.of(target.strip()).path()).stream())
                .map(DocsFile::page)
                .findFirst();
    }

    private static Optional<YamlMapping> maps(Mkdocs config) {
        return config.plugins()
                .options(PLUGIN)
                .flatMap(options -> options.get("redirect_maps"))
                .flatMap(map -> map.asMapping());
    }

    private List<DocsRedirect> read(Mkdocs config) {
        List<DocsRedirect> redirects = new ArrayList<>();
        maps(config)
                .ifPresent(map -> map.entries().forEach((old, entry) -> {
                    SourceLocation place =
                            config.place("plugins").at(entry.keyPosition().line(), 0);
                    entry.value()
                            .asString()
                            .flatMap(target -> redirect(old.strip(), target.strip(), place))
                            .filter(redirect -> redirects.stream()
                                    .noneMatch(other -> other.path().equals(redirect.path())))
                            .ifPresent(redirects::add);
                }));
        return redirects;
    }

    private Optional<DocsRedirect> redirect(String old, String target, SourceLocation place) {
        Optional<String> path = RepositoryPath.resolve("", old)
                .filter(file -> file.endsWith(".md"))
                .map(DocsFiles::pageOf)
                .filter(page -> !page.isEmpty() && OutputPath.isSafe(page));
        if (path.isEmpty() || pages.containsKey(path.get())) {
            String reason = path.isEmpty() ? "is no Markdown file" : "is a page that exists";
            report("a redirect starts from " + old + ", which " + reason, place, "remove the line");
            return Optional.empty();
        }
        if (NavEntry.isAddress(target)) {
            return Optional.of(target)
                    .filter(Sanitizer::isSafeUrl)
                    .map(url -> new DocsRedirect(path.get(), Optional.empty(), url));
        }
        return toPage(path.get(), Reference.of(target), place);
    }

    private Optional<DocsRedirect> toPage(String path, Reference target, SourceLocation place) {
        Optional<DocsPage> page = site.fileOfTarget(target.path())
                .map(DocsFile::page)
                .or(() -> RepositoryPath.resolve("", target.path()).map(Targets::withoutIndex))
                .map(pages::get);
        if (page.isEmpty()) {
            List<String> known =
                    site.pages().values().stream().map(DocsFile::path).toList();
            String hint = Suggestion.nearest(target.path(), known)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("name a page of this documentation");
            report("a redirect leads to " + target.written() + ", which does not exist", place, hint);
        } else if (!target.anchor().isEmpty() && !page.get().anchors().contains(target.anchor())) {
            report(
                    "a redirect leads to " + target.written() + ", but the page has no such anchor",
                    place,
                    "correct it");
        }
        return page.map(found -> new DocsRedirect(path, Optional.of(found.path()), target.fragment()));
    }

    private void report(String message, SourceLocation place, String hint) {
        findings.add(
                Diagnostic.warning("docs.broken-redirect", message).at(place).hint(hint));
    }
}
