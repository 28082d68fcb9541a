package dev.stagebill.techdocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.RepositoryUrls;
import dev.stagebill.mkdocs.RepositoryPath;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.SourceTree;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows the portal's pages that a documentation may link: those of entities, and those of other documentation. */
final class PortalPages {
    private static final int PARTS = 4;

    /** A tab of an entity's page, as in catalog/default/api/orders/definition. */
    private static final Pattern TAB = Pattern.compile("catalog/([^/]+/[^/]+/[^/]+)/([^/]+)");

    private static final Pattern ENTITY =
            Pattern.compile("(?:entity:)?([A-Za-z][A-Za-z0-9]*)[:/](?:([\\w.-]+)/)?([\\w.-]+)");

    /** Pages of a host on which a file is changed or shown as text mean the file itself, not what it says. */
    private static final Pattern FILE_ITSELF = Pattern.compile(".*(?:/edit/|/raw/|/blame/|/commits/|[?&]plain=1).*");

    private static final Set<String> KINDS = Set.of(
            "component", "api", "resource", "system", "domain", "group", "user", "location", "template", "airesource");

    private final Catalog catalog;
    private final RepositoryUrls urls;
    private final Map<String, DocsSite> documented;
    private final Map<String, String> pageOfFile = new HashMap<>();

    /** @param documented the documentation of entities by their route ({@code namespace/kind/name}) */
    PortalPages(Catalog catalog, RepositoryUrls urls, Map<String, DocsSite> documented) {
        this.catalog = catalog;
        this.urls = urls;
        this.documented = Map.copyOf(documented);
        new TreeMap<>(documented)
                .forEach((route, site) -> site.pages()
                        .forEach((page, file) -> site.fileOfSource(file.source().path())
                                .filter(own -> own.page().equals(page))
                                .ifPresent(own -> pageOfFile.putIfAbsent(
                                        key(site.tree(), own.source().path()),
                                        RepositoryPath.join("docs/" + route, page)))));
    }

    private static String key(SourceTree tree, String path) {
        return tree.origin().name() + "\n" + path;
    }

    /** The folder of the page that a file of a source makes, such as {@code docs/default/component/payments/setup}. */
    Optional<String> pageOfFile(SourceTree tree, String path) {
        return Optional.ofNullable(pageOfFile.get(key(tree, path)));
    }

    /** The folder of the page that the file at an address of a git host makes here, with the fragment of the address. */
    Optional<String> pageOfAddress(String address) {
        if (!address.startsWith("http") || FILE_ITSELF.matcher(address).matches()) {
            return Optional.empty();
        }
        Reference parts = Reference.of(address);
        String fragment = parts.fragment().matches("#L[0-9].*") ? "" : parts.fragment();
        return urls.locate(address.substring(0, address.length() - parts.fragment().length()))
                .filter(place -> place.otherVersion().isEmpty())
                .flatMap(place -> RepositoryPath.resolve("", place.path())
                        .flatMap(path -> pageOfFile(place.tree(), path)))
                .map(folder -> folder + fragment);
    }

    /**
     * A link that names an entity.
     *
     * @param folder the folder of its page; empty when the catalog does not have it
     * @param nearest the entity that may have been meant instead
     */
    record EntityLink(Optional<String> folder, Optional<String> nearest) {}

    /** The entity that a link such as {@code component:default/payments} or {@code entity:api/orders} names; empty when it names none. */
    Optional<EntityLink> entity(String link) {
        Matcher parts = ENTITY.matcher(link);
        if (!parts.matches() || !(link.startsWith("entity:") || isKind(parts.group(1)))) {
            return Optional.empty();
        }
        String namespace = Optional.ofNullable(parts.group(2)).orElse("default");
        EntityRef ref = new EntityRef(parts.group(1), namespace, parts.group(3));
        Optional<String> folder = catalog.entity(ref).map(entity -> "catalog/" + ref.route());
        return Optional.of(new EntityLink(
                folder,
                Suggestion.nearest(
                        ref.toString(),
                        catalog.entities().stream()
                                .map(entity -> entity.ref().toString())
                                .toList())));
    }

    private boolean isKind(String word) {
        return !catalog.ofKind(word).isEmpty()
                || KINDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A route of Backstage, such as {@code /catalog/default/component/payments}, leads to the portal's own page of it. */
    Optional<String> route(Reference reference) {
        return Optional.of(reference)
                .filter(Reference::isAbsolute)
                .flatMap(route -> RepositoryPath.resolve("", route.path()))
                .map(Targets::withoutIndex)
                .filter(OutputPath::isSafe)
                .flatMap(this::page);
    }

    /** The page of a route; the tabs of an entity in Backstage are its documentation and parts of its page here. */
    private Optional<String> page(String route) {
        Matcher tab = TAB.matcher(route);
        return tab.matches()
                ? Stream.of(route, "docs/" + tab.group(1), "catalog/" + tab.group(1))
                        .filter(folder ->
                                !folder.startsWith("docs/") || tab.group(2).equals("docs"))
                        .filter(this::exists)
                        .findFirst()
                : Optional.of(route).filter(this::exists);
    }

    private boolean exists(String folder) {
        String[] parts = folder.split("/", PARTS + 1);
        if (parts.length < PARTS || parts[1].isEmpty() || parts[2].isEmpty() || parts[3].isEmpty()) {
            return false;
        }
        EntityRef ref = new EntityRef(parts[2], parts[1], parts[3]);
        String page = parts.length > PARTS ? parts[PARTS] : "";
        boolean canonical = folder.startsWith(parts[0] + "/" + ref.route());
        return canonical
                && switch (parts[0]) {
                    case "catalog" ->
                        catalog.entity(ref)
                                .filter(entity -> page.isEmpty() || (page.equals("definition") && isDefined(entity)))
                                .isPresent();
                    case "docs" ->
                        Optional.ofNullable(documented.get(ref.route()))
                                .filter(site -> site.pages().containsKey(page))
                                .isPresent();
                    default -> false;
                };
    }

    private static boolean isDefined(Entity entity) {
        return entity instanceof ApiEntity api
                && (api.definition().isPresent() || !api.remotes().isEmpty());
    }
}
