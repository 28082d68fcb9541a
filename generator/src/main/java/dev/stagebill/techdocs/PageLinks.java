package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceFile;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows the links and pictures of one page, and keeps what it finds: files to copy, anchors to check, links that lead nowhere. */
final class PageLinks implements LinkResolver {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Links inside of a documentation do not depend on where it lies. */
    private static final String ROOT = "docs";

    /** A tab of an entity's page, as in catalog/default/api/orders/definition. */
    private static final Pattern TAB = Pattern.compile("catalog/([^/]+/[^/]+/[^/]+)/([^/]+)");

    private final DocsSite site;
    private final Predicate<String> portalPages;
    private final String page;
    private final SourceFile file;
    private final NavigableMap<String, SourceFile> assets = new TreeMap<>();
    private final List<AnchorUse> anchors = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param portalPages knows the folders of the portal's other pages, such as {@code catalog/default/component/payments} */
    PageLinks(DocsSite site, Predicate<String> portalPages, String page, SourceFile file) {
        this.site = site;
        this.portalPages = portalPages;
        this.page = page;
        this.file = file;
    }

    /**
     * A link to an anchor.
     *
     * @param page the page it leads to
     * @param anchor the fragment, decoded
     * @param place where the link stands
     */
    record AnchorUse(String page, String anchor, SourceLocation place) {}

    /** The files that the page refers to, by their path in the documentation. */
    NavigableMap<String, SourceFile> assets() {
        return assets;
    }

    List<AnchorUse> anchors() {
        return anchors;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    @Override
    public Optional<String> resolve(String target, Use use, int line) {
        String clean = target.strip();
        if (clean.isEmpty() || clean.startsWith("//") || SCHEME.matcher(clean).matches()) {
            return Optional.of(clean);
        }
        Reference reference = Reference.of(clean);
        if (reference.path().isEmpty()) {
            use(page, reference, line);
            return Optional.of(clean);
        }
        return use == Use.LINK ? link(reference, line) : picture(reference, line);
    }

    /** A relative reference in its parts, the path decoded. */
    private record Reference(String written, String path, String query, String fragment) {
        static Reference of(String text) {
            int hash = text.indexOf('#');
            String fragment = hash < 0 ? "" : text.substring(hash);
            String rest = hash < 0 ? text : text.substring(0, hash);
            int mark = rest.indexOf('?');
            String query = mark < 0 ? "" : rest.substring(mark);
            return new Reference(text, decoded(mark < 0 ? rest : rest.substring(0, mark)), query, fragment);
        }

        boolean isAbsolute() {
            return path.startsWith("/");
        }
    }

    private static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Optional<String> link(Reference reference, int line) {
        Optional<String> target = pageAt(reference);
        if (target.isPresent()) {
            use(target.get(), reference, line);
            return Optional.of(toPage(target.get()) + reference.fragment());
        }
        Optional<SourceFile> found = fileAt(reference);
        if (found.isPresent()) {
            boolean copied =
                    RepositoryPath.below(site.docsFolder(), found.get().path()).isPresent()
                            && AssetTypes.isCopied(found.get().path());
            return copied
                    ? Optional.of(toAsset(found.get()) + reference.fragment())
                    : viewed(found.get().path(), reference);
        }
        Optional<String> folder = folderAt(reference);
        if (folder.isPresent()) {
            return viewed(folder.get(), reference);
        }
        Optional<String> route = portalRoute(reference);
        if (route.isPresent()) {
            return route;
        }
        broken(
                "docs.broken-link",
                "the link leads to " + reference.written() + ", which does not exist",
                reference,
                line);
        return Optional.empty();
    }

    private Optional<String> picture(Reference reference, int line) {
        Optional<SourceFile> found = fileAt(reference);
        if (found.isEmpty()) {
            broken("docs.missing-image", "the picture " + reference.written() + " does not exist", reference, line);
            return Optional.empty();
        }
        return AssetTypes.isCopied(found.get().path())
                ? Optional.of(toAsset(found.get()))
                : viewed(found.get().path(), reference);
    }

    private void use(String target, Reference reference, int line) {
        if (reference.fragment().length() > 1 && !reference.fragment().startsWith("#:~:")) {
            String anchor = decoded(reference.fragment().substring(1));
            anchors.add(new AnchorUse(target, anchor, place(line)));
        }
    }

    private SourceLocation place(int line) {
        return site.tree().location(file.path()).at(line, 0);
    }

    /** Paths in the repository that a reference may mean: from its file, as MkDocs reads it; else from the page's address, as a browser does. */
    private List<String> candidates(Reference reference) {
        List<String> paths = new ArrayList<>();
        String path = reference.path();
        if (reference.isAbsolute()) {
            RepositoryPath.resolve(site.docsFolder(), path.substring(1)).ifPresent(paths::add);
            return paths;
        }
        RepositoryPath.resolve(file.folder(), path).ifPresent(paths::add);
        RepositoryPath.resolve(RepositoryPath.join(site.docsFolder(), page), path)
                .ifPresent(paths::add);
        return paths;
    }

    private Optional<SourceFile> fileAt(Reference reference) {
        return candidates(reference).stream()
                .flatMap(path -> path.isEmpty() ? java.util.stream.Stream.empty() : site.tree().file(path).stream())
                .findFirst();
    }

    private Optional<String> pageAt(Reference reference) {
        return candidates(reference).stream()
                .flatMap(path -> site
                        .pageOfFile(path)
                        .or(() -> RepositoryPath.below(site.docsFolder(), path)
                                .map(PageLinks::withoutIndex)
                                .filter(site.pages()::containsKey))
                        .or(() -> path.equals(site.docsFolder()) ? Optional.of("") : Optional.empty())
                        .stream())
                .findFirst();
    }

    private static String withoutIndex(String path) {
        String page = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        return page.equals("index")
                ? ""
                : page.endsWith("/index") ? page.substring(0, page.length() - "/index".length()) : page;
    }

    private Optional<String> folderAt(Reference reference) {
        return candidates(reference).stream()
                .filter(path -> path.isEmpty()
                        || site.tree().files().stream()
                                .anyMatch(each -> each.path().startsWith(path + "/")))
                .findFirst();
    }

    /** A route of Backstage, such as {@code /catalog/default/component/payments}, leads to the portal's own page of it. */
    private Optional<String> portalRoute(Reference reference) {
        Optional<String> route = reference.isAbsolute()
                ? RepositoryPath.resolve("", reference.path()).map(PageLinks::withoutIndex)
                : Optional.empty();
        return route.filter(OutputPath::isSafe).flatMap(this::portalPage).map(folder -> {
            String here = RepositoryPath.join(site.base(), page);
            String up = OutputPath.page(here).root();
            return up + OutputPath.page(folder).encoded() + reference.fragment();
        });
    }

    /** The page of a route; the tabs of an entity in Backstage are its documentation and parts of its page here. */
    private Optional<String> portalPage(String route) {
        Matcher tab = TAB.matcher(route);
        return tab.matches()
                ? Stream.of(route, "docs/" + tab.group(1), "catalog/" + tab.group(1))
                        .filter(folder ->
                                !folder.startsWith("docs/") || tab.group(2).equals("docs"))
                        .filter(portalPages)
                        .findFirst()
                : Optional.of(route).filter(portalPages);
    }

    private Optional<String> viewed(String path, Reference reference) {
        return site.tree().origin().viewUrl(path, 0).map(URI::toASCIIString).map(url -> url + reference.fragment());
    }

    private String toPage(String target) {
        return at(target).from(at(page));
    }

    private static OutputPath at(String page) {
        return OutputPath.page(RepositoryPath.join(ROOT, page));
    }

    private String toAsset(SourceFile asset) {
        String path = AssetTypes.path(site.docsFolder(), asset.path());
        if (!OutputPath.isSafe(path)) {
            return "";
        }
        assets.put(path, asset);
        return new OutputPath(RepositoryPath.join(ROOT, path)).from(at(page));
    }

    private void broken(String code, String message, Reference reference, int line) {
        List<String> near = site.tree().files().stream()
                .map(SourceFile::path)
                .filter(path -> RepositoryPath.extension(path).equals(RepositoryPath.extension(reference.path())))
                .filter(path -> RepositoryPath.below(site.docsFolder(), path).isPresent())
                .map(path -> relative(file.folder(), path))
                .toList();
        findings.add(Diagnostic.warning(code, message)
                .at(place(line))
                .hint(Suggestion.nearest(reference.path(), near).map(path -> "did you mean " + path + "?")));
    }

    private static String relative(String folder, String path) {
        return OutputPath.isSafe(path) ? decoded(new OutputPath(path).from(OutputPath.page(folder))) : path;
    }
}
