package dev.stagebill.site;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.EntityRef;
import dev.stagebill.entity.Origination;
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

    private List<Step> steps(Entity entity) {
        List<Step> steps = new ArrayList<>();
        entity.envelope().origination().ifPresent(found -> found.steps().forEach(step -> steps.add(step(step))));
        steps.add(plain("source " + entity.location().repository() + " of the portal file"));
        steps.add(plain("file " + entity.location().path()));
        return steps;
    }

    private Step step(Origination step) {
        String at = step.place().map(place -> " at " + place).orElse("");
        return switch (step.way()) {
            case PATTERN -> plain("the pattern " + step.target() + " found " + step.origin().target());
            case PORTAL_FILE -> plain("the portal file names " + step.target() + at);
            case LOCATION -> new Step("names " + step.target() + at, step.location().map(links::to));
        };
    }

    private static Step plain(String text) {
        return new Step(text, Optional.empty());
    }
}
