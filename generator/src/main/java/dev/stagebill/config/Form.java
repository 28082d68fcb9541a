package dev.stagebill.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text in the portal file must look like. The expressions are written so that Java and ECMAScript (JSON Schema) read them alike: no
 * look-behind, no possessive quantifiers, no inline flags.
 */
enum Form {
    /** Any text that is not blank. */
    TEXT("a text", "\\S"),
    /** An absolute address on the web, without user, query and fragment. */
    WEB_ADDRESS("an address such as https://portal.example.org/", "^https?://[^\\s/?#@\\\\]+(/[^\\s?#\\\\]*)?$"),
    /** The same with {@code {name}} in it. */
    WEB_PAGE(
            "an address such as https://git.example.org/shop/{name}",
            "^https?://[^\\s/?#@\\\\{}]+(/([^\\s?#\\\\{}]|\\{name\\})*)?$"),
    /** An address with places in curly brackets to fill in. */
    LINK(
            "an address such as https://sonar.example.org/dashboard?id={value}",
            "^(https?://[^\\s/?#@\\\\{}]+([/?#]([^\\s\\\\{}]|\\{[a-z]+(:[^\\s{}]+)?\\})*)?|mailto:([^\\s\\\\{}]|\\{[a-z]+(:[^\\s{}]+)?\\})+)$"),
    /** The name of a host. */
    HOST("the name of a host such as git.example.org", "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$"),
    /** A CSS colour. */
    COLOUR("a colour in hexadecimal form such as \"#0b6e6e\"", "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"),
    /** Where git finds a repository: by protocol, or in the short form of ssh. */
    GIT_ADDRESS(
            "the address of a git repository such as https://git.example.org/shop/cart.git",
            "^((https?|ssh|file)://[^\\s*?]+|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+:[^\\s*?:]+)$"),
    /** A branch, tag or commit, by the main rules of {@code git check-ref-format}. */
    GIT_REF("a branch, tag or commit", "^[^\\s~^:?*\\[\\\\./-][^\\s~^:?*\\[\\\\]*$"),
    /** A glob of branches or tags. */
    REF_PATTERN("a pattern of branches or tags such as v*", "^[^\\s~^:\\[\\\\]+$"),
    /** The name of a source, which becomes part of messages and addresses. */
    SOURCE_NAME("a name of letters, digits, dots, dashes and underscores", "^[A-Za-z0-9_][A-Za-z0-9._-]*$"),
    /** A kind of entity. */
    KIND("a kind such as Component", "^[A-Za-z][A-Za-z0-9]*$"),
    /** The name of a relation or an icon. */
    WORD("a name such as dependsOn", "^[A-Za-z][A-Za-z0-9_-]*$"),
    /** Where a value is in an entity. */
    FIELD("the path of a field such as spec.region", "^[^\\s.]+(\\.[^\\s.]+)*$"),
    /** A path below some folder, or a glob of such. */
    INNER_PATH(
            "a path with forward slashes that stays inside its repository",
            "^(\\./)?([^/\\\\.]|\\.[^/\\\\.]|\\.\\.[^/\\\\])[^/\\\\]*(/([^/\\\\.]|\\.[^/\\\\.]|\\.\\.[^/\\\\])[^/\\\\]*)*/?$"),
    /** The code of a finding, or the beginning of several. */
    CODES("the code of a finding, such as docs.broken-link, or docs.* for several", "^[a-z]+\\.([a-z0-9-]+\\*?|\\*)$"),
    /** A file or folder of this machine. */
    PATH("a path", "\\S");

    private final String noun;
    private final String expression;
    private final Pattern pattern;

    Form(String noun, String expression) {
        this.noun = noun;
        this.expression = expression;
        this.pattern = Pattern.compile(expression.replaceAll("\\$$", "\\\\z"));
    }

    /** What such a text is called in a message. */
    String noun() {
        return noun;
    }

    /** The ECMAScript expression that finds something in every text of this form and in no other. In Java, its last sign would let a line break pass. */
    String pattern() {
        return expression;
    }

    /** What to do about a text that is not of this form, when there is more to say than what the form is. */
    Optional<String> advice() {
        return this == GIT_ADDRESS
                ? Optional.of("a repository on this machine is named by local instead of git")
                : Optional.empty();
    }

    boolean accepts(String text) {
        return pattern.matcher(text).find();
    }
}
