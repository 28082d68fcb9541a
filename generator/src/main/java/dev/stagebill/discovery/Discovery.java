package dev.stagebill.discovery;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.entity.Descriptors;
import dev.stagebill.entity.Draft;
import dev.stagebill.entity.DraftReader;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds what can be inferred of sources that nobody described. A source counts as described when an entity comes from it, when an entity of another
 * source says that it is about it, or when it has a descriptor, readable or not.
 */
public final class Discovery {
    /** A descriptor, but not one among test data or in the skeleton of a template, which describes something else. */
    private static final Pattern DESCRIPTOR =
            Pattern.compile("(?!(?:.*/)?(?:tests?|test-?data|__tests__|(?:__)?fixtures(?:__)?|node_modules|src/it"
                    + "|skeletons?|templates?)/)(?:.*/)?catalog-info\\.ya?ml");

    private static final List<String> ADDRESSES =
            List.of("backstage.io/source-location", "backstage.io/managed-by-location", "backstage.io/view-url");

    private final Sources sources;

    /** Discovery among these sources. */
    public Discovery(Sources sources) {
        this.sources = sources;
    }

    /** The descriptors and what is inferred, at the end; an entity that is described is not inferred again. */
    public Descriptors complete(Descriptors descriptors, PortalConfig config) {
        if (!config.catalog().inferring().sources()) {
            return descriptors;
        }
        List<Entity> entities = new ArrayList<>(descriptors.entities());
        Set<EntityRef> known = new HashSet<>();
        Set<String> described = new HashSet<>(config.catalog().inferring().except());
        descriptors.entities().forEach(entity -> {
            known.add(entity.ref());
            described.add(entity.envelope().source().origin().name());
            described.addAll(about(entity));
        });
        DraftReader reader = new DraftReader(sources);
        sources.trees().stream()
                .filter(tree -> !isDescribed(tree, described))
                .flatMap(tree -> drafts(tree).stream())
                .flatMap(draft -> reader.read(draft).stream())
                .filter(entity -> known.add(entity.ref()))
                .forEach(entities::add);
        return new Descriptors(entities);
    }

    /** The descriptors that a source might have, the component first; none when it tells nothing of itself. */
    public static List<Draft> drafts(SourceTree tree) {
        return new RepositoryDrafts(tree).drafts();
    }

    private static boolean isDescribed(SourceTree tree, Set<String> described) {
        String web = tree.origin().webUrl().map(URI::toString).orElse("");
        return described.contains(tree.origin().name())
                || described.contains(canonical(web))
                || tree.files().stream()
                        .map(SourceFile::path)
                        .anyMatch(path -> DESCRIPTOR.matcher(path).matches());
    }

    /** The addresses of the repositories that an entity says it is about. */
    private static List<String> about(Entity entity) {
        Stream<String> addresses = ADDRESSES.stream()
                .flatMap(key -> entity.metadata().annotation(key).stream())
                .map(value ->
                        value.replaceFirst("^url:", "").replaceFirst("/(?:-/)?(?:tree|blob|src|edit|raw)/.*$", ""));
        Stream<String> slugs = Stream.of("github.com", "gitlab.com")
                .flatMap(host -> entity.metadata().annotation(host + "/project-slug").stream()
                        .map(slug -> "https://" + host + "/" + slug));
        return Stream.concat(addresses, slugs).map(Discovery::canonical).toList();
    }

    private static String canonical(String address) {
        return address.strip()
                .replaceFirst("/+$", "")
                .replaceFirst("\\.git$", "")
                .toLowerCase(Locale.ROOT);
    }
}
