package dev.stagebill.portal;

import dev.stagebill.apidocs.ApiFormat;
import dev.stagebill.drawing.Drawings;
import dev.stagebill.markdown.DiagramFormat;
import dev.stagebill.source.SourceProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/**
 * What others add to Stagebill, found on the class path through {@link ServiceLoader}, in this one place. Built-in features use the same
 * interfaces and come last.
 *
 * @param sources where repositories come from
 * @param formats types of API definitions
 * @param diagrams languages of diagrams
 */
public record Extensions(List<SourceProvider> sources, List<ApiFormat> formats, List<DiagramFormat> diagrams) {
    /** Copies the lists. */
    public Extensions {
        sources = List.copyOf(sources);
        formats = List.copyOf(formats);
        diagrams = List.copyOf(diagrams);
    }

    /** Everything on the class path, in its order. */
    public static Extensions load() {
        return new Extensions(all(SourceProvider.class), all(ApiFormat.class), diagramFormats());
    }

    private static List<DiagramFormat> diagramFormats() {
        List<DiagramFormat> formats = new ArrayList<>(all(DiagramFormat.class));
        formats.addAll(Drawings.formats());
        return formats;
    }

    private static <T> List<T> all(Class<T> type) {
        return StreamSupport.stream(
                        ServiceLoader.load(type, type.getClassLoader()).spliterator(), false)
                .toList();
    }
}
