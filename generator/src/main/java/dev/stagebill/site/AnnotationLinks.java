package dev.stagebill.site;

import dev.stagebill.config.PortalConfig.AnnotationLink;
import dev.stagebill.entity.Entity;
import dev.stagebill.site.EntityPage.OutLink;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Links made from annotations of entities, by rules: those of the portal file first, then the built-in ones that it leaves on. */
final class AnnotationLinks {
    private static final String BUILT_IN = "annotation-links.yaml";
    private static final int MAX_LINKS = 40;

    private final Map<String, List<AnnotationLink>> rules = new LinkedHashMap<>();

    /** The rules of a portal, and the built-in ones. */
    AnnotationLinks(List<AnnotationLink> own) {
        List<AnnotationLink> all =
                new ArrayList<>(own.stream().filter(AnnotationLink::enabled).toList());
        builtIn().stream()
                .filter(rule -> own.stream().noneMatch(mine -> replaces(mine, rule)))
                .forEach(all::add);
        all.forEach(rule -> rules.computeIfAbsent(rule.annotation(), key -> new ArrayList<>())
                .add(rule));
    }

    private static boolean replaces(AnnotationLink own, AnnotationLink builtIn) {
        boolean whole = !own.enabled() && own.title().isEmpty();
        return own.annotation().equals(builtIn.annotation())
                && (whole || own.title().equalsIgnoreCase(builtIn.title()));
    }

    /** The links of an entity in the order of the rules, each address once. A value from which no safe address can be made gives none. */
    List<OutLink> of(Entity entity) {
        Map<String, OutLink> links = new LinkedHashMap<>();
        rules.forEach((annotation, list) -> entity.metadata()
                .annotation(annotation)
                .ifPresent(value -> {
                    LinkTemplate filled = new LinkTemplate(entity, value);
                    list.stream()
                            .filter(rule -> links.size() < MAX_LINKS && isFor(rule, entity))
                            .forEach(rule -> filled.fill(rule.url())
                                    .ifPresent(url -> links.putIfAbsent(
                                            url, new OutLink(rule.title(), url, OutLinks.icon(rule.icon())))));
                }));
        return List.copyOf(links.values());
    }

    private static boolean isFor(AnnotationLink rule, Entity entity) {
        return rule.kinds().isEmpty() || rule.kinds().stream().anyMatch(entity.kind()::equalsIgnoreCase);
    }

    private static List<AnnotationLink> builtIn() {
        try (InputStream in = Objects.requireNonNull(AnnotationLinks.class.getResourceAsStream(BUILT_IN))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new YamlReader()
                    .read(text).flatMap(YamlDocument::root).flatMap(YamlNode::asSequence).stream()
                            .map(YamlSequence::items)
                            .flatMap(List::stream)
                            .flatMap(item -> item.asMapping().stream())
                            .map(AnnotationLinks::rule)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnnotationLink rule(YamlMapping rule) {
        return new AnnotationLink(
                rule.string("annotation").orElseThrow(),
                rule.string("title").orElseThrow(),
                rule.string("url").orElseThrow(),
                rule.string("icon").orElse(""),
                rule.strings("kinds"),
                true);
    }
}
