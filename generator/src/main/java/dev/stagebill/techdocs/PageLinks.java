package dev.stagebill.techdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Severity;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Follows the links and pictures of one page, and keeps what it finds: files to copy, anchors to check, links that lead nowhere. */
final class PageLinks implements LinkResolver {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Links inside of a documentation do not depend on where it lies. */
    private static final String ROOT = "docs";

    private final DocsSite site;
    private final PortalPages portal;
    private final DocsFile file;
    private final Targets targets;
    private final NavigableMap<String, SourceFile> assets = new TreeMap<>();
    private final List<AnchorUse> anchors = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param portal knows the portal's other pages */
    PageLinks(DocsSite site, PortalPages portal, DocsFile file) {
        this.site = site;
        this.portal = portal;
        this.file = file;
        this.targets = new Targets(site, file);
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
        if (use == Use.NAME) {
            return named(Reference.of(clean), line);
        }
        if (clean.isEmpty() || clean.startsWith("//")) {
            return Optional.of(clean);
        }
        if (SCHEME.matcher(clean).matches()) {
            return use == Use.LINK ? address(clean, line) : Optional.of(clean);
        }
        Reference reference = Reference.of(clean);
        if (reference.path().isEmpty()) {
            use(file.page(), reference, line);
            return Optional.of(clean);
        }
        return use == Use.LINK ? link(reference, line) : picture(reference, line);
    }

    /** The page with a name: beside this one, else anywhere. A wiki link to a part of its own page has no name. */
    private Optional<String> named(Reference reference, int line) {
        Optional<String> page = reference.path().isEmpty()
                ? Optional.of(file.page())
                : site.named(reference.path(), RepositoryPath.folder(file.path()))
                        .map(DocsFile::page);
        page.ifPresent(found -> use(found, reference, line));
        return page.map(
                found -> reference.path().isEmpty() ? reference.fragment() : toPage(found) + reference.fragment());
    }

    /** An address leads out of the portal, unless it names an entity or a file that is a page here. */
    private Optional<String> address(String address, int line) {
        Optional<PortalPages.EntityLink> entity = portal.entity(address);
        if (entity.isPresent()) {
            Optional<String> folder = entity.get().folder();
            if (folder.isEmpty()) {
                broken(
                        Diagnostic.warning(
                                "docs.broken-link", "the link leads to " + address + ", which is not in the catalog"),
                        entity.get().nearest(),
                        line);
            }
            return folder.map(this::toPortal);
        }
        return Optional.of(portal.pageOfAddress(address).map(this::toPortal).orElse(address));
    }

    private Optional<String> link(Reference reference, int line) {
        Targets.Candidates candidates = targets.of(reference, line == 0);
        Optional<String> page = targets.page(candidates);
        if (page.isPresent()) {
            use(page.get(), reference, line);
            return Optional.of(toPage(page.get()) + reference.rest());
        }
        Optional<SourceFile> found = targets.file(candidates);
        if (found.isPresent()) {
            return toFile(found.get(), reference);
        }
        Optional<String> elsewhere = portal.route(reference)
                .map(this::toPortal)
                .map(href -> href + reference.fragment())
                .or(() -> Redirects.target(site, candidates.inDocs()).map(moved -> toPage(moved) + reference.rest()))
                .or(() -> targets.folder(candidates).flatMap(folder -> viewed(folder, reference)));
        if (elsewhere.isEmpty()) {
            broken("docs.broken-link", "the link leads to " + reference.written(), reference, line);
        }
        return elsewhere;
    }

    /** A file outside of the docs folder is a page of another documentation, or is shown by the host of the repository. */
    private Optional<String> toFile(SourceFile found, Reference reference) {
        boolean copied = site.pathOf(found.path()).isPresent() && AssetTypes.isCopied(found.path());
        return copied
                ? Optional.of(toAsset(found) + reference.fragment())
                : portal.pageOfFile(site.tree(), found.path())
                        .map(folder -> toPortal(folder) + reference.rest())
                        .or(() -> viewed(found.path(), reference));
    }

    private Optional<String> picture(Reference reference, int line) {
        Optional<SourceFile> found = targets.file(targets.of(reference, line == 0));
        if (found.isEmpty()) {
            broken("docs.missing-image", "the picture " + reference.written(), reference, line);
            return Optional.empty();
        }
        return AssetTypes.isCopied(found.get().path())
                ? Optional.of(toAsset(found.get()) + reference.fragment())
                : viewed(found.get().path(), reference);
    }

    private void use(String target, Reference reference, int line) {
        if (!reference.anchor().isEmpty()) {
            anchors.add(new AnchorUse(target, reference.anchor(), place(line)));
        }
    }

    private SourceLocation place(int line) {
        return site.tree().location(file.source().path()).at(line, 0);
    }

    private Optional<String> viewed(String path, Reference reference) {
        return site.tree().origin().viewUrl(path, 0).map(URI::toASCIIString).map(url -> url + reference.fragment());
    }

    private String toPage(String target) {
        return at(target).from(at(file.page()));
    }

    /** From a page to a folder of the portal; every documentation lies equally deep, but its versions. */
    private String toPortal(String folder) {
        String here = RepositoryPath.join(site.base(), file.page());
        int hash = folder.indexOf('#');
        String path = hash < 0 ? folder : folder.substring(0, hash);
        return OutputPath.page(here).root()
                + OutputPath.page(path).encoded()
                + (hash < 0 ? "" : folder.substring(hash));
    }

    private static OutputPath at(String page) {
        return OutputPath.page(RepositoryPath.join(ROOT, page));
    }

    private String toAsset(SourceFile asset) {
        String path = AssetTypes.path(site, asset.path());
        if (!OutputPath.isSafe(path)) {
            return "";
        }
        assets.put(path, asset);
        return new OutputPath(RepositoryPath.join(ROOT, path)).from(at(file.page()));
    }

    private void broken(String code, String what, Reference reference, int line) {
        List<String> near = site.tree().files().stream()
                .map(SourceFile::path)
                .filter(path -> RepositoryPath.extension(path).equals(RepositoryPath.extension(reference.path())))
                .flatMap(path -> site.pathOf(path).stream())
                .map(this::relative)
                .toList();
        String verb = code.equals("docs.broken-link") ? ", which does not exist" : " does not exist";
        broken(Diagnostic.warning(code, what + verb), Suggestion.nearest(reference.path(), near), line);
    }

    private void broken(Diagnostic finding, Optional<String> nearest, int line) {
        Optional<Severity> severity = site.config()
                .map(config -> config.validation().severity("links.not_found", Severity.WARNING))
                .orElse(Optional.of(Severity.WARNING));
        severity.ifPresent(level -> findings.add(
                finding.as(level).at(place(line)).hint(nearest.map(path -> "did you mean " + path + "?"))));
    }

    private String relative(String path) {
        String folder = RepositoryPath.folder(file.path());
        return OutputPath.isSafe(path) ? Reference.decoded(new OutputPath(path).from(OutputPath.page(folder))) : path;
    }
}
