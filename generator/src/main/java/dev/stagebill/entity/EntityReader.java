package dev.stagebill.entity;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and reads all descriptors: the files of each source that match the portal's patterns, and from there whatever Locations point at.
 */
public final class EntityReader {
    private static final int MAX_DESCRIPTOR_BYTES = 16 * 1024 * 1024;

    private final Diagnostics diagnostics;

    /** A reader that reports to these diagnostics. */
    public EntityReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all descriptors. Patterns that begin with {@code **} pass over folders of test data; a pattern or a Location that names such a
     * folder does not. Sources are taken in order of their names and files in order of their paths; what a Location points at comes
     * right after the file of the Location; each file is read once.
     */
    public Descriptors read(Sources sources, PortalConfig config) {
        Walk walk = new Walk(sources, config.catalog());
        for (SourceTree tree : sources.trees()) {
            List<PathGlob> patterns = patterns(tree, config);
            for (SourceFile file : tree.files()) {
                if (patterns.stream().anyMatch(pattern -> pattern.finds(file.path()))) {
                    walk.from(new DescriptorFile(tree, file));
                }
            }
        }
        return new Descriptors(walk.entities);
    }

    private static List<PathGlob> patterns(SourceTree tree, PortalConfig config) {
        List<String> own = tree.descriptorFiles().isEmpty() ? config.catalog().files() : tree.descriptorFiles();
        return own.stream().flatMap(pattern -> PathGlob.of(pattern).stream()).toList();
    }

    private final class Walk {
        private final RepositoryUrls urls;
        private final DocumentReader documents;
        private final InferredOwners owners;
        private final Set<String> seen = new HashSet<>();
        private final List<Entity> entities = new ArrayList<>();

        Walk(Sources sources, PortalConfig.CatalogConfig config) {
            this.urls = new RepositoryUrls(sources);
            this.documents = new DocumentReader(
                    diagnostics, config.strictness(), new PlaceholderFiles(urls, config.placeholders()));
            this.owners = new InferredOwners(config);
        }

        void from(DescriptorFile first) {
            Deque<DescriptorFile> next = new ArrayDeque<>(List.of(first));
            while (!next.isEmpty()) {
                DescriptorFile file = next.removeFirst();
                if (seen.add(file.tree().origin().name() + "\n" + file.file().path())) {
                    List<Entity> read = readFile(file);
                    entities.addAll(read);
                    targets(file, read).forEach(next::addLast);
                }
            }
        }

        private List<Entity> readFile(DescriptorFile file) {
            Optional<String> text = text(file);
            List<YamlDocument> read =
                    text.map(content -> new YamlReader().readAll(content)).orElse(List.of());
            if (text.isPresent() && Skeletons.is(text.get(), read)) {
                return List.of();
            }
            return read.stream()
                    .flatMap(document -> owners.read(file, document, filled -> documents.read(file, filled)).stream())
                    .toList();
        }

        private Optional<String> text(DescriptorFile file) {
            try {
                byte[] bytes = file.tree().read(file.file());
                if (bytes.length <= MAX_DESCRIPTOR_BYTES) {
                    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
                }
                diagnostics.report(Diagnostic.error(
                                "catalog.too-large",
                                "the descriptor has more than " + MAX_DESCRIPTOR_BYTES + " bytes, the limit")
                        .at(file.location(Position.START))
                        .hint("split the file"));
            } catch (SourceException e) {
                diagnostics.report(Diagnostic.error("catalog.unreadable", String.valueOf(e.getMessage()))
                        .at(file.tree().location(file.file().path())));
            }
            return Optional.empty();
        }

        private List<DescriptorFile> targets(DescriptorFile file, List<Entity> read) {
            List<DescriptorFile> targets = new ArrayList<>();
            for (Entity entity : read) {
                if (entity instanceof LocationEntity location) {
                    location.targets().forEach(target -> targets.addAll(follow(file, location, target)));
                }
            }
            return targets;
        }

        private List<DescriptorFile> follow(DescriptorFile file, LocationEntity location, String target) {
            Optional<RepositoryUrls.Place> place = RepositoryUrls.isUrl(target)
                    ? urls.locate(target)
                    : Optional.of(new RepositoryUrls.Place(file.tree(), file.resolve(target)));
            if (place.isEmpty()) {
                report(
                        location,
                        target,
                        Diagnostic.notice(
                                        "catalog.remote-location",
                                        "the target " + target + " is in no source and is not fetched")
                                .hint("add the repository to sources in the portal file"));
                return List.of();
            }
            List<DescriptorFile> found = find(place.get());
            boolean optional = location.envelope()
                    .spec()
                    .string("presence")
                    .filter("optional"::equals)
                    .isPresent();
            if (found.isEmpty() && !optional) {
                report(
                        location,
                        target,
                        Diagnostic.error(
                                        "catalog.missing-target",
                                        "the target " + target
                                                + (target.contains("*") ? " matches" : " is") + " no file of "
                                                + place.get().tree().origin().name())
                                .hint(
                                        "targets begin at the folder of the file that names them; write presence: optional if it may be missing"));
            }
            return found;
        }

        private List<DescriptorFile> find(RepositoryUrls.Place place) {
            SourceTree tree = place.tree();
            if (!PathGlob.isGlob(place.path())) {
                return tree.file(place.path()).map(file -> new DescriptorFile(tree, file)).stream()
                        .toList();
            }
            String path = normalised(place.path());
            return PathGlob.of(path).stream()
                    .flatMap(glob -> tree.files().stream().filter(file -> glob.matches(file.path())))
                    .map(file -> new DescriptorFile(tree, file))
                    .toList();
        }

        private void report(LocationEntity location, String target, Diagnostic finding) {
            SourceLocation place = LocationTargets.position(location.envelope().spec(), target)
                    .map(position -> location.location().at(position.line(), position.column()))
                    .orElse(location.location());
            diagnostics.report(finding.at(place).about(location.ref().toString()));
        }
    }

    private static String normalised(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.equals(".") && !segment.isEmpty()) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }
}
