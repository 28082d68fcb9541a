package dev.stagebill.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A file with the names of what it is a part of, by which the tags of its package are known.
 *
 * @param path its path in the source
 * @param name what it describes, such as {@code orders-api}
 */
public record PackageFile(String path, String name) {
    /** The names that a tag may have before its number, the nearest first: the name itself, and those of the folders around the file. */
    List<String> packages() {
        List<String> names = new ArrayList<>(List.of(name));
        names.add(name.replaceFirst("(?i)[-_.](api|service|rest|grpc|graphql|events)$", ""));
        String[] steps = path.split("/", -1);
        for (int i = steps.length - 2; i >= 0; i--) {
            names.add(steps[i]);
        }
        return names.stream().map(ReleaseName::plain).distinct().toList();
    }
}
