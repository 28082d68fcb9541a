package dev.stagebill.site;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.site.EntityPage.Beginnings;
import dev.stagebill.site.EntityPage.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where entities come from, and what else comes from there. */
final class Origins {
    private static final int MAX_COLOCATED = 20;

    private record File(String repository, String path) {
        static File of(SourceLocation place) {
            return new File(place.repository(), place.path());
        }
    }

    private final EntityLinks links;
    private final Map<File, List<EntityRef>> byFile = new HashMap<>();
    private final Map<String, Integer> byRepository = new HashMap<>();

    Origins(SiteParts parts) {
        this.links = parts.links();
        for (Entity entity : parts.catalog().entities()) {
            byFile.computeIfAbsent(File.of(entity.location()), file -> new ArrayList<>())
                    .add(entity.ref());
            byRepository.merge(entity.location().repository(), 1, Integer::sum);
        }
    }

    Beginnings of(Entity entity) {
        List<EntityRef> file = byFile.getOrDefault(File.of(entity.location()), List.of());
        List<EntityRef> others = file.stream()
                .filter(ref -> !ref.equals(entity.ref()))
                .limit(MAX_COLOCATED)
                .toList();
        return new Beginnings(
                steps(entity),
                links.to(others),
                Math.max(0, file.size() - 1),
                byRepository.getOrDefault(entity.location().repository(), 1) - 1);
    }

    private static List<Step> steps(Entity entity) {
        return List.of(
                new Step("source " + entity.location().repository() + " of the portal file", Optional.empty()),
                new Step("file " + entity.location().path(), Optional.empty()));
    }
}
