package dev.stagebill.apidocs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a .proto file states, read in another way than the product reads it: by a few patterns over its statements.
 *
 * @param facts what it declares
 * @param comments the lines of its comments
 */
record StatedProto(List<Fact> facts, List<String> comments) {
    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "//([^\\n]*)|/\\*(.*?)\\*/|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'", Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("[A-Za-z_.][\\w.]*|-?\\d\\w*|[{}();=<>,\\[\\]\"]");

    private static final Pattern FIELD = Pattern.compile(
            "(?:(optional|required|repeated) )?(?:map < ([\\w.]+) , ([\\w.]+) > |([\\w.]+) )(\\w+) = (-?\\w+)");

    private static final Pattern METHOD =
            Pattern.compile("rpc (\\w+) \\( (stream )?([\\w.]+) \\) returns \\( (stream )?([\\w.]+) \\)");

    /**
     * Something declared.
     *
     * @param id the fragment that leads to it
     * @param words what must be told there
     */
    record Fact(String id, List<String> words) {}

    private record Block(String kind, String name) {}

    static StatedProto of(String text) {
        List<String> comments = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        Matcher matcher = COMMENT_OR_STRING.matcher(text);
        while (matcher.find()) {
            String comment = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (comment != null) {
                comment.lines().forEach(comments::add);
            }
            matcher.appendReplacement(code, comment == null ? " \" " : " ");
        }
        matcher.appendTail(code);
        return new StatedProto(new Statements(code.toString()).facts, comments);
    }

    /** Only letters and digits, so that markup and line ends make no difference. */
    static String essence(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static final class Statements {
        private final List<Fact> facts = new ArrayList<>();
        private final Deque<Block> blocks = new ArrayDeque<>();
        private String packageName = "";
        private String words = "";
        private int options;

        Statements(String code) {
            Matcher matcher = WORD.matcher(code);
            while (matcher.find()) {
                word(matcher.group());
            }
        }

        private void word(String word) {
            boolean option = words.startsWith("option ") && !words.startsWith("option =");
            if (word.equals("[") || (option && (word.equals("{") || word.equals("<")))) {
                options++;
            } else if (options > 0) {
                options += word.equals("{") || word.equals("<")
                        ? 1
                        : word.equals("]") || word.equals("}") || word.equals(">") ? -1 : 0;
            } else if (word.equals(";") || word.equals("{") || word.equals("}")) {
                statement(word);
                words = "";
            } else {
                words += word + " ";
            }
        }

        private void statement(String end) {
            String[] parts = words.strip()
                    .replaceFirst("^(export|local) (?=message|enum)", "")
                    .split(" ", -1);
            if (parts[0].equals("package")) {
                packageName = parts[1] + ".";
            } else if (end.equals("}")) {
                blocks.pop();
            } else if (parts[0].equals("rpc")) {
                method();
            } else if (!List.of("option", "reserved", "extensions", "import", "syntax", "edition")
                    .contains(parts[0])) {
                declared(parts, end);
                return;
            }
            if (end.equals("{")) {
                blocks.push(new Block("", ""));
            }
        }

        private void declared(String[] parts, String end) {
            boolean type =
                    List.of("message", "enum", "service", "oneof", "extend").contains(parts[0]);
            if (end.equals("{") && type) {
                blocks.push(new Block(parts[0], parts[1]));
                if (parts[0].equals("service")) {
                    facts.add(new Fact("service-" + parts[1], List.of(parts[1])));
                } else if (!parts[0].equals("oneof") && !parts[0].equals("extend")) {
                    facts.add(new Fact("type-" + scope(), List.of(parts[1])));
                } else if (parts[0].equals("oneof")) {
                    facts.add(new Fact("type-" + scope() + "-oneof-" + parts[1], List.of(parts[1])));
                }
            } else if (words.contains("=")) {
                member(end);
            }
        }

        private void member(String end) {
            if (blocks.element().kind().equals("enum")) {
                String[] parts = words.split(" ", -1);
                facts.add(new Fact("type-" + scope() + "-value-" + parts[0], List.of(parts[0], parts[2])));
                return;
            }
            Matcher field = FIELD.matcher(words.strip());
            if (!field.matches()) {
                throw new IllegalStateException(words);
            }
            boolean group = "group".equals(field.group(4));
            String name = group ? field.group(5).toLowerCase(Locale.ROOT) : field.group(5);
            List<String> told = new ArrayList<>(List.of(name, field.group(6)));
            for (int i = 1; i < 5; i++) {
                if (field.group(i) != null) {
                    told.add(field.group(i).replaceFirst("^\\.", ""));
                }
            }
            boolean extension = blocks.stream().anyMatch(block -> block.kind().equals("extend"));
            facts.add(new Fact((extension ? "extension-" : "type-") + scope() + "-field-" + name, told));
            if (group && end.equals("{")) {
                blocks.push(new Block("message", field.group(5)));
            }
        }

        private void method() {
            Matcher method = METHOD.matcher(words.strip());
            if (!method.matches()) {
                throw new IllegalStateException(words);
            }
            List<String> told = new ArrayList<>(List.of(
                    method.group(1),
                    method.group(3).replaceFirst("^\\.", ""),
                    method.group(5).replaceFirst("^\\.", "")));
            if (method.group(2) != null || method.group(4) != null) {
                told.add("stream of");
            }
            facts.add(new Fact("method-" + blocks.element().name() + "." + method.group(1), told));
        }

        private String scope() {
            StringBuilder scope = new StringBuilder(packageName);
            blocks.descendingIterator().forEachRemaining(block -> {
                if (block.kind().equals("message") || block.kind().equals("enum")) {
                    scope.append(block.name()).append('.');
                }
            });
            return scope.isEmpty() ? "" : scope.substring(0, scope.length() - 1);
        }
    }
}
