package dev.stagebill.entity;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import dev.stagebill.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds and reads all descriptors: the files that the portal file names, the files of each source that match the portal's patterns, and from
 * there whatever Locations point at.
 */
public final class EntityReader {
    private final Diagnostics diagnostics;

    /** A reader that reports to these diagnostics. */
    public EntityReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all descriptors. Locations of the portal file come first. Patterns that begin with {@code **} pass over folders of test data; a
     * pattern or a Location that names such a folder does not. Sources are taken in order of their names and files in order of their paths;
     * what a Location points at comes right after the file of the Location; each file is read once.
     */
    public Descriptors read(Sources sources, PortalConfig config) {
        RepositoryUrls urls = new RepositoryUrls(sources);
        TargetFiles targets = new TargetFiles(urls);
        PlaceholderFiles placeholders =
                new PlaceholderFiles(urls, config.catalog().placeholders());
        DocumentReader documents = new DocumentReader(
                diagnostics, config.catalog().strictness(), placeholders, new OwnKinds(config.kinds()));
        LocationWalk walk = new LocationWalk(diagnostics, targets, documents, new InferredOwners(config.catalog()));
        new ConfiguredLocations(diagnostics, sources, targets).files(config).forEach(walk::from);
        for (SourceTree tree : sources.trees()) {
            List<Searched> patterns = patterns(tree, config);
            for (SourceFile file : tree.files()) {
                pattern(patterns, file)
                        .map(found -> new DescriptorFile(tree, file, Origination.pattern(found, tree, file)))
                        .ifPresent(walk::from);
            }
        }
        return new Descriptors(walk.entities());
    }

    /** A pattern and how it is written. */
    private record Searched(String written, PathGlob glob) {}

    private static List<Searched> patterns(SourceTree tree, PortalConfig config) {
        List<String> own = tree.descriptorFiles().isEmpty() ? config.catalog().files() : tree.descriptorFiles();
        List<Searched> patterns = new ArrayList<>();
        own.forEach(written -> PathGlob.of(written).ifPresent(glob -> patterns.add(new Searched(written, glob))));
        return patterns;
    }

    private static Optional<String> pattern(List<Searched> patterns, SourceFile file) {
        return patterns.stream()
                .filter(pattern -> pattern.glob().finds(file.path()))
                .map(Searched::written)
                .findFirst();
    }
}
