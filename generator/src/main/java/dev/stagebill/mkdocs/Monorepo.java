package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts other {@code mkdocs.yml} in the place of {@code !include} and {@code *include} in {@code nav}, as Backstage's monorepo plugin does: the
 * pages of each go into a folder named by its {@code site_name}. What stops a build there is told here, and the rest is shown.
 */
public final class Monorepo {
    private static final String ONE = "!include ";
    private static final String MANY = "*include ";
    private static final Pattern ALIAS = Pattern.compile("[a-zA-Z0-9_.\\-/]+");
    private static final int MAX_INCLUDED = 500;

    private final SourceTree tree;
    private final Mkdocs root;
    private final List<Diagnostic> findings;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private Monorepo(SourceTree tree, Mkdocs root, List<Diagnostic> findings) {
        this.tree = tree;
        this.root = root;
        this.findings = findings;
    }

    /**
     * A navigation without inclusions.
     *
     * @param navigation the entries
     * @param parts the documentations that were included, in order
     */
    public record Whole(List<NavEntry> navigation, List<Part> parts) {
        /** Copies the lists. */
        public Whole {
            navigation = List.copyOf(navigation);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A documentation that is a part of another one.
     *
     * @param alias the folder that its pages go into
     * @param config its {@code mkdocs.yml}
     * @param docsFolder its docs folder, from the root of the repository
     */
    public record Part(String alias, Mkdocs config, String docsFolder) {}

    /** Follows the inclusions of a navigation. */
    public static Whole resolve(SourceTree tree, Mkdocs root, List<NavEntry> navigation, List<Diagnostic> findings) {
        Monorepo monorepo = new Monorepo(tree, root, findings);
        List<NavEntry> entries = monorepo.resolved(navigation);
        return new Whole(entries, List.copyOf(monorepo.parts.values()));
    }

    private List<NavEntry> resolved(List<NavEntry> entries) {
        List<NavEntry> resolved = new ArrayList<>();
        for (NavEntry entry : entries) {
            String target = entry.target().orElse("");
            if (target.startsWith(ONE)) {
                one(entry, target.substring(ONE.length()).strip()).ifPresent(resolved::add);
            } else if (target.startsWith(MANY)) {
                many(entry, target.substring(MANY.length()).strip(), resolved);
            } else {
                resolved.add(entry.with(resolved(entry.children())));
            }
        }
        return resolved;
    }

    private Optional<NavEntry> one(NavEntry entry, String path) {
        Optional<SourceFile> file =
                RepositoryPath.resolve(root.folder(), path).filter(Monorepo::isYaml).flatMap(tree::file);
        if (file.isEmpty()) {
            report(entry, isYaml(path) ? path + " does not exist in this repository" : path + " is no .yml or .yaml file");
        }
        return file.flatMap(found -> included(entry, found));
    }

    private void many(NavEntry entry, String pattern, List<NavEntry> into) {
        Optional<String> glob = RepositoryPath.resolve(root.folder(), pattern).filter(Monorepo::isYaml);
        List<NavEntry> found = tree.files().stream()
                .filter(file -> isYaml(file.path())
                        && glob.filter(each -> PathPattern.matches(each, file.path())).isPresent())
                .limit(MAX_INCLUDED)
                .flatMap(file -> included(entry.titled(Optional.empty()), file).stream())
                .toList();
        if (found.isEmpty()) {
            report(entry, "nothing fits " + pattern);
        } else if (entry.title().isPresent()) {
            into.add(NavEntry.section(entry.title().get(), found, entry.place()));
        } else {
            into.addAll(found);
        }
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }

    private Optional<NavEntry> included(NavEntry entry, SourceFile file) {
        Optional<Part> part = Optional.ofNullable(parts.get(file.path())).or(() -> part(entry, file));
        part.ifPresent(each -> parts.put(file.path(), each));
        return part.map(each -> {
            String title = entry.title().or(each.config()::siteName).orElse(each.alias());
            List<NavEntry> own = each.config()
                    .navigation()
                    .map(nav -> prefixed(nav, each.alias()))
                    .orElseGet(() -> found(each, "", entry));
            return NavEntry.section(title, own, entry.place());
        });
    }

    private Optional<Part> part(NavEntry entry, SourceFile file) {
        if (parts.size() >= MAX_INCLUDED || file.path().equals(root.file().path())) {
            report(entry, file.path() + (parts.isEmpty() ? " is this file itself" : " is one file too many"));
            return Optional.empty();
        }
        return MkdocsReader.read(tree, file, findings).flatMap(config -> {
            Optional<String> docs = RepositoryPath.resolve(config.folder(), config.docsDir());
            boolean exists = docs.filter(folder -> tree.files().stream()
                            .anyMatch(each ->
                                    RepositoryPath.below(folder, each.path()).isPresent()))
                    .isPresent();
            if (!exists) {
                report(entry, "the docs_dir of " + file.path() + ", " + config.docsDir() + ", does not exist");
                return Optional.empty();
            }
            return Optional.of(new Part(alias(config), config, docs.orElseThrow()));
        });
    }

    /** The site's name where it can be part of an address, else a slug of it; the folder where that is taken or missing. */
    private String alias(Mkdocs config) {
        Optional<String> named = config.siteName()
                .map(name -> ALIAS.matcher(name).matches() ? name : slug(name))
                .flatMap(name -> RepositoryPath.resolve("", name))
                .filter(name -> !name.isEmpty());
        boolean taken = named.filter(name ->
                        parts.values().stream().anyMatch(part -> part.alias().equals(name)))
                .isPresent();
        if (named.isPresent() && !taken) {
            return named.get();
        }
        String reason = taken ? "another included documentation has the same site_name" : "there is no site_name";
        findings.add(Diagnostic.warning("docs.not-included", reason + "; the name of the folder is used instead")
                .at(config.place("site_name"))
                .hint("give each included mkdocs.yml a site_name of its own; Backstage stops here"));
        return config.folder();
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private List<NavEntry> prefixed(List<NavEntry> entries, String alias) {
        List<NavEntry> prefixed = new ArrayList<>();
        for (NavEntry entry : entries) {
            String target = entry.target().orElse("");
            if (target.startsWith(ONE) || target.startsWith(MANY)) {
                report(entry, "what is included cannot include something itself (" + target + ")");
            } else if (entry.target().isPresent()) {
                String path = NavEntry.isAddress(target) ? target : alias + "/" + target;
                prefixed.add(new NavEntry(entry.title(), Optional.of(path), List.of(), entry.place()));
            } else {
                prefixed.add(entry.with(prefixed(entry.children(), alias)));
            }
        }
        return prefixed;
    }

    /** Without {@code nav} the plugin lists folders first, then files, each by name. */
    private List<NavEntry> found(Part part, String folder, NavEntry entry) {
        List<NavEntry> files = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (SourceFile file : tree.files()) {
            String path = RepositoryPath.below(RepositoryPath.join(part.docsFolder(), folder), file.path())
                    .filter(inside -> inside.endsWith(".md"))
                    .orElse("");
            int slash = path.indexOf('/');
            if (slash > 0 && !folders.contains(path.substring(0, slash))) {
                folders.add(path.substring(0, slash));
            } else if (slash < 0 && !path.isEmpty()) {
                String target = RepositoryPath.join(RepositoryPath.join(part.alias(), folder), path);
                files.add(NavEntry.leaf(Optional.empty(), target, entry.place()));
            }
        }
        List<NavEntry> entries = new ArrayList<>();
        folders.forEach(name -> entries.add(NavEntry.section(
                Titles.ofName(name), found(part, RepositoryPath.join(folder, name), entry), entry.place())));
        entries.addAll(files);
        return entries;
    }

    private void report(NavEntry entry, String reason) {
        findings.add(Diagnostic.warning("docs.not-included", "nav includes another mkdocs.yml, but " + reason)
                .at(entry.place())
                .hint("name a mkdocs.yml of this repository, relative to the one that includes it"));
    }
}
