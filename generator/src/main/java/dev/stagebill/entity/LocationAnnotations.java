package dev.stagebill.entity;

import dev.stagebill.source.Origin;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The annotations about its place that Backstage gives every entity ({@code AnnotateLocationEntityProcessor}). What the descriptor says itself
 * counts more, except for addresses that are none of the web: those are refused.
 */
public final class LocationAnnotations {
    private static final String VIEW = "backstage.io/view-url";
    private static final String EDIT = "backstage.io/edit-url";

    private LocationAnnotations() {}

    /** The five annotations in Backstage's order, as far as they are known; an entity that no file describes has none. */
    public static Map<String, String> of(Entity entity) {
        Map<String, String> annotations = new LinkedHashMap<>();
        entity.envelope().origination().ifPresent(found -> {
            Origin origin = entity.envelope().source().origin();
            String path = entity.location().path();
            Optional<String> view = origin.locationUrl(path).map(URI::toString);
            String self = view.map(url -> "url:" + url).orElse("file:" + origin.name() + "/" + path);
            put(annotations, entity, "backstage.io/managed-by-location", Optional.of(self));
            put(
                    annotations,
                    entity,
                    "backstage.io/managed-by-origin-location",
                    Optional.of(found.origin().toString()));
            put(annotations, entity, VIEW, view);
            put(annotations, entity, EDIT, origin.editUrl(path).map(URI::toString));
            put(annotations, entity, "backstage.io/source-location", view.map(url -> "url:" + folder(url)));
        });
        return Collections.unmodifiableMap(annotations);
    }

    /** The page that shows the descriptor: the one it names itself, else the file at its line. */
    public static Optional<String> viewUrl(Entity entity) {
        return said(entity, VIEW)
                .or(() -> entity.envelope()
                        .source()
                        .origin()
                        .viewUrl(entity.location().path(), entity.location().line())
                        .map(URI::toString));
    }

    /** The page on which the descriptor can be edited: the one it names itself, else that of the file. */
    public static Optional<String> editUrl(Entity entity) {
        return said(entity, EDIT)
                .or(() -> entity.envelope()
                        .source()
                        .origin()
                        .editUrl(entity.location().path())
                        .map(URI::toString));
    }

    private static void put(Map<String, String> annotations, Entity entity, String key, Optional<String> usual) {
        boolean link = key.equals(VIEW) || key.equals(EDIT);
        Optional<String> said = link ? said(entity, key) : entity.metadata().annotation(key);
        said.or(() -> usual).ifPresent(value -> annotations.put(key, value));
    }

    /** An address of the web; {@code javascript:} and the like are refused, as by Backstage ({@code performStitching.ts}). */
    private static Optional<String> said(Entity entity, String key) {
        return entity.metadata().annotation(key).map(String::strip).filter(LocationAnnotations::isWeb);
    }

    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** The address of the folder of a file, as Backstage resolves {@code ./}: GitHub's in the form for folders, others as they are. */
    private static String folder(String file) {
        int query = file.indexOf('?');
        String path = query < 0 ? file : file.substring(0, query);
        String rest = query < 0 ? "" : file.substring(query);
        int start = rest.indexOf("path=%2F");
        if (start > 0) {
            int end = rest.indexOf('&', start);
            String value = end < 0 ? rest.substring(start) : rest.substring(start, end);
            String parent = value.substring(0, value.lastIndexOf("%2F") + "%2F".length());
            return path + rest.substring(0, start) + parent + (end < 0 ? "" : rest.substring(end));
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1) + rest;
        return folder.contains("/-/") ? folder : folder.replaceFirst("/blob/", "/tree/");
    }
}
