package dev.stagebill.site;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON files, written item by item: a list of 30,000 is never in memory as text. */
final class JsonLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** A file with one value and a line break behind it. */
    static SiteFile file(OutputPath path, Object value) {
        return new SiteFile(path, Content.of(JSON.writeValueAsString(value) + "\n"));
    }

    /** A file with a list, one item on each line. */
    static <T> SiteFile file(OutputPath path, Collection<T> items, Function<T, ? extends Object> json) {
        return new SiteFile(path, out -> {
            out.write("[".getBytes(StandardCharsets.UTF_8));
            String separator = "\n";
            for (T item : items) {
                out.write(bytes(separator, json.apply(item), ""));
                separator = ",\n";
            }
            out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    /** A value with something before and behind it. */
    static byte[] bytes(String before, Object value, String behind) {
        return (before + JSON.writeValueAsString(value) + behind).getBytes(StandardCharsets.UTF_8);
    }
}
