package dev.stagebill.entity;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads descriptor files and follows the Locations in them. Each file is read once, however often it is named. */
final class LocationWalk {
    private static final int MAX_DESCRIPTOR_BYTES = 16 * 1024 * 1024;

    /** What Backstage reads without further modules; nobody writes the type of the others for files. */
    private static final Set<String> TYPES = Set.of("url", "file");

    private final Diagnostics diagnostics;
    private final TargetFiles targets;
    private final DocumentReader documents;
    private final InferredOwners owners;
    private final Map<String, DescriptorFile> read = new HashMap<>();
    private final List<Entity> entities = new ArrayList<>();

    LocationWalk(Diagnostics diagnostics, TargetFiles targets, DocumentReader documents, InferredOwners owners) {
        this.diagnostics = diagnostics;
        this.targets = targets;
        this.documents = documents;
        this.owners = owners;
    }

    /** The entities so far, in the order in which they were found. */
    List<Entity> entities() {
        return entities;
    }

    /** Reads a file and everything that its Locations lead to, nearest first. */
    void from(DescriptorFile first) {
        Deque<DescriptorFile> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            DescriptorFile file = next.removeFirst();
            if (read.putIfAbsent(file.key(), file) == null) {
                List<Entity> found = readFile(file);
                entities.addAll(found);
                found.stream()
                        .filter(LocationEntity.class::isInstance)
                        .forEach(location -> next.addAll(follow(file, (LocationEntity) location)));
            }
        }
    }

    private List<Entity> readFile(DescriptorFile file) {
        Optional<String> text = text(file);
        List<YamlDocument> found =
                text.map(content -> new YamlReader().readAll(content)).orElse(List.of());
        if (text.isPresent() && Skeletons.is(text.get(), found)) {
            return List.of();
        }
        return found.stream()
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

    private List<DescriptorFile> follow(DescriptorFile file, LocationEntity location) {
        Optional<String> type = location.envelope().spec().string("type");
        if (type.isPresent() && !TYPES.contains(type.get())) {
            return List.of(); // which the rules of its spec have told
        }
        return location.targets().stream()
                .flatMap(target -> follow(file, location, target).stream())
                .toList();
    }

    private List<DescriptorFile> follow(DescriptorFile file, LocationEntity location, String target) {
        TargetFiles.Found found = WebTarget.isUrl(target)
                ? targets.atUrl(target)
                : targets.inTree(file.tree(), file.resolve(target), target);
        found.finding()
                .filter(finding -> !(found.isMissing() && location.isOptional()))
                .ifPresent(finding -> report(location, target, finding));
        Origination step = file.origination().to(target, place(location, target), location.ref());
        List<DescriptorFile> files = found.files().stream()
                .map(each -> new DescriptorFile(found.tree().orElse(file.tree()), each, step))
                .toList();
        if (!PathGlob.isGlob(target)) {
            files.forEach(each -> checkCircle(file, location, target, each));
        }
        return files;
    }

    /** A file that leads back to itself. A glob that matches the file it stands in means nothing by it. */
    private void checkCircle(DescriptorFile from, LocationEntity location, String target, DescriptorFile to) {
        Optional<Origination> step = Optional.of(from.origination());
        DescriptorFile at = from;
        while (!at.key().equals(to.key())) {
            Optional<DescriptorFile> parent = parent(at);
            if (parent.isEmpty()) {
                return;
            }
            step = Optional.of(at.origination());
            at = parent.get();
        }
        Diagnostic finding = Diagnostic.notice(
                        "catalog.location-cycle",
                        "the target " + target + " leads back to the file that led here; it is read once")
                .hint("remove the target");
        Optional<SourceLocation> other = at.equals(from) ? Optional.empty() : step.flatMap(Origination::place);
        report(
                location,
                target,
                other.map(place -> finding.related(List.of(place))).orElse(finding));
    }

    /** The file that names this one. */
    private Optional<DescriptorFile> parent(DescriptorFile file) {
        return file.origination()
                .place()
                .filter(place -> file.origination().way() == Origination.Way.LOCATION)
                .map(place -> read.get(place.repository() + "\n" + place.path()));
    }

    private void report(LocationEntity location, String target, Diagnostic finding) {
        diagnostics.report(
                finding.at(place(location, target)).about(location.ref().toString()));
    }

    private static SourceLocation place(LocationEntity location, String target) {
        return LocationTargets.position(location.envelope().spec(), target)
                .map(position -> location.location().at(position.line(), position.column()))
                .orElse(location.location());
    }
}
