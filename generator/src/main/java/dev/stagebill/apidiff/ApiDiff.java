package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.apidocs.graphql.GraphQlOutline;
import dev.stagebill.apidocs.proto.ProtoOutline;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares two definitions of an API. The rules are those that the well-known tools of each format agree on (oasdiff, openapi-diff,
 * graphql-inspector, buf); docs/api-changes.md lists them.
 */
public final class ApiDiff {
    private ApiDiff() {}

    /** What changed from one definition to another; their format is told from their content. Never fails: what cannot be compared says why. */
    public static ApiDifference between(String before, String after) {
        return between(Definition.of(before), Definition.of(after));
    }

    static ApiDifference between(Definition old, Definition now) {
        if (old == now) {
            return ApiDifference.none(now.format(), version(now));
        }
        Optional<String> obstacle = obstacle(old, now);
        if (obstacle.isPresent()) {
            return ApiDifference.impossible(now.format(), obstacle.get());
        }
        try {
            return compare(old, now);
        } catch (StackOverflowError e) {
            return ApiDifference.impossible(now.format(), "The definitions are nested too deeply to be compared");
        }
    }

    /** Why two definitions cannot be compared. */
    static Optional<String> obstacle(Definition old, Definition now) {
        return old.fault()
                .map(fault -> "The older definition cannot be read: " + fault)
                .or(() -> now.fault().map(fault -> "The newer definition cannot be read: " + fault))
                .or(() -> old.format() == now.format()
                        ? Optional.empty()
                        : Optional.of("The older definition is " + old.format().title() + ", the newer one "
                                + now.format().title()));
    }

    private static ApiDifference compare(Definition old, Definition now) {
        Changes changes = new Changes();
        List<String> notes = new ArrayList<>();
        switch (now.format()) {
            case OPENAPI -> notes.addAll(OpenApiDiff.compare(sides(old, now, changes)));
            case ASYNCAPI -> notes.addAll(AsyncApiDiff.compare(sides(old, now, changes)));
            case GRAPHQL -> GraphQlDiff.compare(graphQl(old), graphQl(now), changes);
            case PROTOBUF -> ProtoDiff.compare(ProtoOutline.of(old.text()), ProtoOutline.of(now.text()), changes);
            default -> notes.add("Definitions of this kind are not compared.");
        }
        notes.addAll(changes.notes());
        return new ApiDifference(
                now.format(), version(old), version(now), changes.all(), changes.texts(), notes, Optional.empty());
    }

    private static Sides sides(Definition old, Definition now, Changes changes) {
        return new Sides(side(old), side(now), changes);
    }

    private static Side side(Definition definition) {
        return new Side(definition.root().orElse(Side.empty()));
    }

    private static GraphQlOutline graphQl(Definition definition) {
        return definition.root().map(GraphQlOutline::of).orElseGet(() -> GraphQlOutline.of(definition.text()));
    }

    private static String version(Definition definition) {
        return definition
                .root()
                .flatMap(root -> root.mapping("info"))
                .flatMap((YamlMapping info) -> Fields.text(info, "version"))
                .orElse("");
    }
}
