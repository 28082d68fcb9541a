package dev.stagebill.discovery;

import dev.stagebill.source.SourceFile;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that defines an API, told by its content.
 *
 * @param file the file
 * @param type Backstage's type of API
 * @param title what the definition calls itself
 * @param line the line that gives it away
 */
record ApiFile(SourceFile file, String type, Optional<String> title, int line) {
    private static final int MOST_READ = 400;
    private static final int MOST_FOUND = 20;

    /** A key at the top of a document, with its version: a text without indentation, or the first keys of a JSON object. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "(?:^|\\A\\s*\\{\\s*|^ {0,4}|^\\t)\"?(openapi|swagger|asyncapi)\"?\\s*:\\s*[\"']?\\d", Pattern.MULTILINE);

    private static final Pattern GRAPHQL = Pattern.compile(
            "^(?:extend\\s+)?(?:type\\s+(?:Query|Mutation|Subscription)\\b|schema\\s*[@{])", Pattern.MULTILINE);
    private static final Pattern GRPC = Pattern.compile("^[ \\t]*service\\s+(\\w{1,100})\\s*\\{", Pattern.MULTILINE);

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "document", List.of("yaml", "yml", "json"),
            "graphql", List.of("graphql", "graphqls", "gql"),
            "grpc", List.of("proto"));

    /** The definitions in a folder, by path; tests and their data are passed over. */
    static List<ApiFile> in(Folder folder) {
        List<ApiFile> found = new ArrayList<>();
        int read = 0;
        for (SourceFile file : folder.tree().files()) {
            if (read < MOST_READ
                    && found.size() < MOST_FOUND
                    && isCandidate(file)
                    && !OtherPeoplesFiles.contain(file.path())) {
                read++;
                folder.text(file).flatMap(text -> of(file, text)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isCandidate(SourceFile file) {
        String ending = Languages.ending(file.name());
        return ENDINGS.values().stream().anyMatch(endings -> endings.contains(ending))
                && !file.name().equals("package.json")
                && !file.name().endsWith("-lock.json");
    }

    private static Optional<ApiFile> of(SourceFile file, String text) {
        String ending = Languages.ending(file.name());
        if (ending.equals("proto")) {
            Matcher service = GRPC.matcher(text);
            return service.find()
                    ? Optional.of(
                            new ApiFile(file, "grpc", Optional.of(service.group(1)), Lines.of(text, service.start(1))))
                    : Optional.empty();
        }
        if (ending.startsWith("g")) {
            Matcher schema = GRAPHQL.matcher(text);
            return schema.find()
                    ? Optional.of(new ApiFile(file, "graphql", Optional.empty(), Lines.of(text, schema.start())))
                    : Optional.empty();
        }
        Matcher key = DESCRIPTION.matcher(text);
        return key.find() ? document(file, text, key) : Optional.empty();
    }

    private static Optional<ApiFile> document(SourceFile file, String text, Matcher key) {
        Optional<YamlMapping> root = (text.stripLeading().startsWith("{")
                        ? Optional.of(JsonReader.read(text))
                        : new YamlReader().read(text))
                .flatMap(YamlDocument::root)
                .flatMap(YamlNode::asMapping);
        String name = key.group(1);
        return root.filter(map ->
                        map.present(name).isPresent() && map.mapping("info").isPresent())
                .map(map -> new ApiFile(
                        file,
                        name.equals("asyncapi") ? name : "openapi",
                        map.mapping("info")
                                .flatMap(info -> info.string("title"))
                                .filter(title -> !title.isBlank()),
                        map.keyPosition(name).line()));
    }

    /** The name of the file without its ending. */
    String stem() {
        String name = file.name();
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
