package dev.stagebill.apidiff;

import dev.stagebill.apidocs.Fields;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares the parameters of an operation. */
final class ParameterDiff {
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}/]*)}");
    private static final List<String> STYLES = List.of("style", "explode", "collectionFormat", "allowReserved");

    private final Sides sides;
    private final SchemaDiff schemas;

    ParameterDiff(Sides sides, SchemaDiff schemas) {
        this.sides = sides;
        this.schemas = schemas;
    }

    /**
     * A parameter.
     *
     * @param in where it stands: path, query, header, cookie, formData
     * @param shared whether it is one that several operations use
     */
    private record Parameter(String in, String name, YamlMapping node, boolean shared) {
        boolean required() {
            return in.equals("path") || Fields.flag(node, "required");
        }

        String noun(ApiOperation operation) {
            String sort = in.equals("formData") ? "form" : in;
            return "the " + sort + " parameter " + Words.code(name) + " of " + operation.title();
        }
    }

    /** A path without the names of its parameters. */
    static String shape(String path) {
        return TEMPLATE.matcher(path).replaceAll("{}");
    }

    void compare(ApiOperation old, ApiOperation now) {
        Map<String, Parameter> before = parameters(sides.before(), old);
        Map<String, Parameter> after = parameters(sides.after(), now);
        after.forEach((key, parameter) -> {
            Parameter known = before.get(key);
            if (known == null) {
                added(now, parameter);
            } else {
                both(now, known, parameter);
            }
        });
        before.forEach((key, parameter) -> {
            if (!after.containsKey(key)) {
                report(OpenApiRule.PARAMETER_REMOVED, now, parameter, "was removed");
            }
        });
    }

    private Map<String, Parameter> parameters(Side side, ApiOperation operation) {
        List<String> inPath = TEMPLATE.matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .toList();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (YamlMapping owner : List.of(operation.item(), operation.node())) {
            for (YamlNode item : owner.items("parameters")) {
                boolean shared = Side.reference(item).isPresent();
                side.references().mapping(item).ifPresent(node -> {
                    String in = Fields.text(node, "in").orElse("");
                    String name = Fields.text(node, "name").orElse("");
                    String key = in + " " + key(in, name, inPath);
                    if (!in.equals("body") && !in.isEmpty()) {
                        parameters.put(key, new Parameter(in, name, node, shared));
                    }
                });
            }
        }
        return parameters;
    }

    /** In a path the place counts and not the name; names of headers are the same in capitals. */
    private static String key(String in, String name, List<String> inPath) {
        int index = inPath.indexOf(name);
        if (in.equals("path") && index >= 0) {
            return String.valueOf(index);
        }
        return in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
    }

    private void added(ApiOperation now, Parameter parameter) {
        if (parameter.required()) {
            report(OpenApiRule.REQUIRED_PARAMETER_ADDED, now, parameter, "was added and is required");
        } else {
            report(OpenApiRule.PARAMETER_ADDED, now, parameter, "was added");
        }
    }

    private void both(ApiOperation now, Parameter old, Parameter parameter) {
        if (!old.name().equals(parameter.name()) && old.in().equals("path")) {
            report(OpenApiRule.PARAMETER_RENAMED, now, parameter, "was called " + Words.code(old.name()) + " before");
        }
        if (old.required() != parameter.required()) {
            boolean required = parameter.required();
            report(
                    required ? OpenApiRule.PARAMETER_BECAME_REQUIRED : OpenApiRule.PARAMETER_BECAME_OPTIONAL,
                    now,
                    parameter,
                    required ? "became required" : "became optional");
        }
        boolean deprecated = Fields.flag(parameter.node(), "deprecated");
        if (deprecated && !Fields.flag(old.node(), "deprecated")) {
            report(OpenApiRule.PARAMETER_DEPRECATED, now, parameter, "was deprecated");
        }
        style(now, old, parameter);
        sides.compareTexts(old.node(), parameter.node());
        schema(now, old, parameter);
    }

    private void style(ApiOperation now, Parameter old, Parameter parameter) {
        boolean same = STYLES.stream().allMatch(key -> style(old, key).equals(style(parameter, key)));
        if (!same) {
            report(OpenApiRule.PARAMETER_STYLE_CHANGED, now, parameter, "is written in another style");
        }
    }

    /** What holds when nothing is said (OpenAPI 3.1, section 4.8.12.2). */
    private static String style(Parameter parameter, String key) {
        boolean form = parameter.in().equals("query") || parameter.in().equals("cookie");
        return Fields.text(parameter.node(), key).orElseGet(() -> switch (key) {
            case "style" -> form ? "form" : "simple";
            case "explode" -> String.valueOf(style(parameter, "style").equals("form"));
            case "collectionFormat" -> "csv";
            default -> "false";
        });
    }

    private void schema(ApiOperation now, Parameter old, Parameter parameter) {
        Optional<YamlNode> was = schema(old);
        Optional<YamlNode> is = schema(parameter);
        if (was.isPresent() && is.isPresent()) {
            Subject subject = new Subject(noun(now, parameter, old), now.place().at(parameter.name()));
            schemas.use(new SchemaDiff.Use(subject, now.title(), now.request()), was.get(), is.get());
        }
    }

    /** In OpenAPI 2 a parameter is its own schema; in 3 it has one, or one for a media type. */
    private static Optional<YamlNode> schema(Parameter parameter) {
        YamlMapping node = parameter.node();
        return node.present("schema")
                .or(() -> node.mapping("content").stream()
                        .flatMap(content -> content.entries().values().stream())
                        .flatMap(entry -> entry.value().asMapping().stream())
                        .flatMap(media -> media.present("schema").stream())
                        .findFirst())
                .or(() -> node.get("type").map(type -> plain(node)));
    }

    /** The keywords of a parameter that are not about its value left out. */
    private static YamlNode plain(YamlMapping node) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(node.entries());
        List.of("required", "description", "deprecated").forEach(entries::remove);
        return new YamlMapping(node.position(), entries);
    }

    /** A parameter that both versions share among operations is told once. */
    private static String noun(ApiOperation operation, Parameter parameter, Parameter old) {
        String noun = parameter.noun(operation);
        boolean shared = parameter.shared() && old.shared();
        return shared ? noun.substring(0, noun.length() - operation.title().length() - " of ".length()) : noun;
    }

    private void report(OpenApiRule rule, ApiOperation operation, Parameter parameter, String predicate) {
        Subject subject =
                new Subject(parameter.noun(operation), operation.place().at(parameter.name()));
        sides.changes().add(rule.rule(), subject.place(), subject.says(predicate));
    }
}
