package dev.stagebill.techdocs;

import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import dev.stagebill.yaml.YamlScalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the front matter of a page says of it.
 *
 * @param title its title
 * @param description one sentence about it, for search engines
 * @param tags its tags, in their order
 * @param hidden what is not shown beside it: {@code navigation}, {@code toc}, {@code footer}, {@code tags} and so on
 * @param status a word about its state, such as {@code new} or {@code deprecated}
 * @param template the template that MkDocs would use
 * @param searchable whether search finds it
 * @param boost how much more it counts in search than others
 * @param post what is known of it as a post of a blog
 */
public record PageMeta(
        Optional<String> title,
        Optional<String> description,
        List<String> tags,
        Set<String> hidden,
        Optional<String> status,
        Optional<String> template,
        boolean searchable,
        double boost,
        Optional<DocsPost> post) {
    /** Of a page without front matter. */
    public static final PageMeta NONE = of(new YamlMapping(Position.START, Map.of()));

    private static final int MAX_LENGTH = 50_000;

    /** The template that Material for MkDocs has for lists of posts. */
    private static final String LIST = "blog-archive.html";

    private static final int MAX_TAGS = 100;

    /** Copies the collections. */
    public PageMeta {
        // Decision records may have a link in it.
        status = status.map(word -> word.replaceAll("\\[([^\\[\\]]*)\\]\\([^()]*\\)", "$1"));
        tags = List.copyOf(tags);
        hidden = Set.copyOf(hidden);
    }

    /** The id of a tag's heading on the page that lists all tags. */
    public String anchor(String tag) {
        return TagPages.anchor(tag);
    }

    /** Reads the block between {@code ---} lines at the top of a text. */
    static PageMeta of(String text) {
        String start = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (!start.startsWith("---")) {
            return plain(PlainMeta.of(start));
        }
        return yaml(start).map(PageMeta::of).orElse(NONE);
    }

    /** The same of a page that is a post. */
    PageMeta posted(DocsPost facts) {
        return new PageMeta(title, description, tags, hidden, status, template, searchable, boost, Optional.of(facts));
    }

    /** That of a page that repeats what other pages say: neither search nor the documentation as one page needs it. */
    static PageMeta ofList() {
        return new PageMeta(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(LIST),
                false,
                1,
                Optional.empty());
    }

    /** Whether the page is a list that no file was written for. */
    public boolean isList() {
        return template.filter(LIST::equals).isPresent();
    }

    /** All that the block says; nothing when there is none. */
    static YamlMapping mapping(String text) {
        return yaml(text.startsWith("\ufeff") ? text.substring(1) : text)
                .orElseGet(() -> new YamlMapping(Position.START, Map.of()));
    }

    private static Optional<YamlMapping> yaml(String start) {
        return block(start)
                .flatMap(block -> YamlReader.python(twice -> {}).read(block))
                .flatMap(YamlDocument::root)
                .flatMap(YamlNode::asMapping);
    }

    private static PageMeta plain(PlainMeta plain) {
        Optional<String> hide = Optional.ofNullable(plain.values().get("hide"));
        return new PageMeta(
                value(plain, "title"),
                value(plain, "description"),
                value(plain, "tags").map(tags -> List.of(tags.split("[,\\s]+"))).orElse(List.of()),
                hide.map(parts -> Set.of(parts.split("[,\\s]+", 2))).orElse(Set.of()),
                value(plain, "status"),
                value(plain, "template"),
                true,
                1,
                Optional.empty());
    }

    private static Optional<String> value(PlainMeta plain, String key) {
        return Optional.ofNullable(plain.values().get(key)).filter(value -> !value.isBlank());
    }

    private static Optional<String> block(String text) {
        List<String> lines =
                text.substring(0, Math.min(text.length(), MAX_LENGTH)).lines().toList();
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals("---")) {
            return Optional.empty();
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return Optional.of(String.join("\n", lines.subList(1, i)));
            }
        }
        return Optional.empty();
    }

    private static PageMeta of(YamlMapping meta) {
        Optional<YamlMapping> search = meta.mapping("search");
        return new PageMeta(
                text(meta, "title"),
                text(meta, "description"),
                texts(meta, "tags").stream().limit(MAX_TAGS).toList(),
                new LinkedHashSet<>(texts(meta, "hide")),
                text(meta, "status"),
                text(meta, "template"),
                search.flatMap(each -> text(each, "exclude"))
                        .filter("true"::equalsIgnoreCase)
                        .isEmpty(),
                search.flatMap(each -> text(each, "boost")).map(PageMeta::boost).orElse(1.0),
                Optional.empty());
    }

    private static double boost(String text) {
        return text.matches("[0-9]{1,4}(\\.[0-9]{1,4})?") ? Double.parseDouble(text) : 1;
    }

    static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.get(key).flatMap(PageMeta::text);
    }

    private static Optional<String> text(YamlNode value) {
        return value instanceof YamlScalar scalar
                        && !scalar.isNull()
                        && !scalar.text().isBlank()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    /** A list of texts; a single text counts as a list of one. */
    static List<String> texts(YamlMapping mapping, String key) {
        List<YamlNode> items = mapping.get(key)
                .map(value -> value.asSequence().map(list -> list.items()).orElse(List.of(value)))
                .orElse(List.of());
        return items.stream().flatMap(item -> text(item).stream()).distinct().toList();
    }
}
