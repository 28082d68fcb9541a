package dev.stagebill.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A lexer for languages of simple shape: comments to the end of the line, strings, words, numbers, and keys at the start of a line. */
final class SmallLexer implements Lexer {
    private static final Set<String> VALUES = Set.of("true", "false", "null", "yes", "no", "on", "off");
    private static final Map<String, Language> LANGUAGES = Map.ofEntries(
            Map.entry("yaml", new Language(List.of("#"), ':', VALUES)),
            Map.entry("yml", new Language(List.of("#"), ':', VALUES)),
            Map.entry("toml", new Language(List.of("#"), '=', VALUES)),
            Map.entry("helm", new Language(List.of("#"), ':', VALUES)),
            Map.entry("swift", swift()),
            Map.entry("http", http()),
            Map.entry("elixir", elixir()),
            Map.entry("ex", elixir()),
            Map.entry("exs", elixir()),
            Map.entry("r", r()),
            Map.entry("haskell", haskell()),
            Map.entry("hs", haskell()),
            Map.entry("nix", nix()),
            Map.entry("bicep", bicep()),
            Map.entry("solidity", solidity()),
            Map.entry("graphql", graphql()),
            Map.entry("gql", graphql()),
            Map.entry("hcl", terraform()),
            Map.entry("terraform", terraform()),
            Map.entry("tf", terraform()),
            Map.entry(
                    "nginx",
                    new Language(List.of("#"), ' ', Set.of("server", "location", "http", "events", "upstream"))),
            Map.entry(
                    "rego",
                    new Language(
                            List.of("#"), ' ', Set.of("package", "import", "default", "not", "some", "in", "if"))));

    private final Language language;

    private SmallLexer(Language language) {
        this.language = language;
    }

    private record Language(List<String> comments, char keyEnd, Set<String> words) {}

    private static Language code(String comment, String words) {
        return new Language(List.of(comment), ' ', Set.of(words.split(" ", -1)));
    }

    private static Language swift() {
        return code(
                "//",
                "import class struct enum protocol extension func var let if else guard switch case default for in while repeat return break"
                        + " continue throw throws try catch do init deinit self super nil true false public private internal static final override"
                        + " async await where as is");
    }

    private static Language http() {
        return new Language(
                List.of("#"), ':', Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "HTTP"));
    }

    private static Language elixir() {
        return code(
                "#",
                "def defp defmodule defmacro defstruct do end fn if else unless case cond when import alias use require true false nil and or not in");
    }

    private static Language r() {
        return code("#", "function if else for while repeat return next break library require TRUE FALSE NULL NA in");
    }

    private static Language haskell() {
        return code(
                "--",
                "module import where data type newtype class instance deriving let in case of if then else do forall qualified as");
    }

    private static Language nix() {
        return code("#", "let in with rec inherit import if then else assert true false null");
    }

    private static Language bicep() {
        return new Language(
                List.of("//"),
                ':',
                Set.of(
                        "param var resource module output targetScope existing if for in true false null import using type func"
                                .split(" ", -1)));
    }

    private static Language solidity() {
        return code(
                "//",
                "pragma contract interface library function modifier event struct enum mapping returns return public private internal external"
                        + " view pure payable memory storage if else for while require import is new true false");
    }

    private static Language graphql() {
        return new Language(
                List.of("#"),
                ' ',
                Set.of(
                        ("type query mutation subscription input enum interface union scalar schema fragment directive extend implements on"
                                        + " repeatable true false null")
                                .split(" ", -1)));
    }

    private static Language terraform() {
        return new Language(
                List.of("#", "//"),
                '=',
                Set.of(
                        "resource variable output module provider data locals terraform backend for in if dynamic moved import true false null"
                                .split(" ", -1)));
    }

    /** The lexer of a language, when it is one of these. */
    static Optional<Lexer> of(String name) {
        if (name.equals("diff") || name.equals("patch") || name.equals("udiff")) {
            return Optional.of(SmallLexer::difference);
        }
        return Optional.ofNullable(LANGUAGES.get(name)).map(SmallLexer::new);
    }

    private static void difference(String line, HtmlWriter out) {
        boolean head =
                line.startsWith("@@") || line.startsWith("---") || line.startsWith("+++") || line.startsWith("diff ");
        Lexer.part(out, head ? "gh" : line.startsWith("+") ? "gi" : line.startsWith("-") ? "gd" : "", line);
    }

    @Override
    public void write(String line, HtmlWriter out) {
        int at = key(line, out);
        while (at < line.length()) {
            int end = end(line, at);
            Lexer.part(out, name(line, at, end), line.substring(at, end));
            at = end;
        }
    }

    /** Writes the key that a line begins with; where the rest begins. */
    private int key(String line, HtmlWriter out) {
        int start = 0;
        while (start < line.length()
                && (line.charAt(start) == ' ' || line.charAt(start) == '-' || line.charAt(start) == '\t')) {
            start++;
        }
        if (language.keyEnd() == '=' && start < line.length() && line.charAt(start) == '[') {
            Lexer.part(out, "t", line);
            return line.length();
        }
        int end = start;
        while (end < line.length() && (isWord(line.charAt(end)) || "./$<>*&".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        boolean key = end > start && endsKey(line, end);
        out.text(line.substring(0, start));
        Lexer.part(out, key ? "a" : "", key ? line.substring(start, end) : "");
        return key ? end : start;
    }

    private boolean endsKey(String line, int end) {
        if (language.keyEnd() == ':') {
            return end < line.length()
                    && line.charAt(end) == ':'
                    && (end + 1 == line.length() || line.charAt(end + 1) == ' ');
        }
        String rest = line.substring(end).stripLeading();
        return language.keyEnd() == '=' && rest.startsWith("=") && !rest.startsWith("==");
    }

    private int end(String line, int start) {
        char c = line.charAt(start);
        if (isComment(line, start)) {
            return line.length();
        }
        if (c == '"' || c == '\'') {
            return stringEnd(line, start, c);
        }
        int end = start + 1;
        if (isWord(c) || c == '$' || c == '@') {
            while (end < line.length() && isWord(line.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private boolean isComment(String line, int start) {
        boolean free = start == 0 || Character.isWhitespace(line.charAt(start - 1));
        return free && language.comments().stream().anyMatch(mark -> line.startsWith(mark, start));
    }

    private static int stringEnd(String line, int start, char quote) {
        for (int i = start + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return start + 1;
    }

    private String name(String line, int start, int end) {
        char c = line.charAt(start);
        if (isComment(line, start)) {
            return "c";
        }
        if ((c == '"' || c == '\'') && end > start + 1) {
            return "s";
        }
        if (end > start + 1 && (c == '$' || c == '@')) {
            return c == '$' ? "v" : "a";
        }
        if (language.words().contains(line.substring(start, end))) {
            return "k";
        }
        return isNumber(line, start, end) ? "n" : "";
    }

    private static boolean isNumber(String line, int start, int end) {
        return line.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
