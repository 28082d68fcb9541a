package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks between fences of their own, brought into the form that the parser reads, in which content is indented: those of
 * {@code pymdownx.blocks} ({@code /// note | Title}) when they are switched on, and the quotes of GitLab ({@code >>> [!note]}).
 */
final class Notations {
    private static final Pattern OPENING = Pattern.compile("(/{3,})[ ]*([\\w-]+)[ ]*(\\|[ ]*(.*?)[ ]*)?");
    private static final Pattern OPTION = Pattern.compile("[ ]*([a-z_]+):[ ]*(.*?)[ ]*");
    private static final Pattern PAIR = Pattern.compile("([\\w-]+):[ ]*(?:'([^']*)'|\"([^\"]*)\"|([^,}]*))");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z][\\w-]*)?((?:[#.][\\w-]+|\\[[^\\]]*\\])*)");
    private static final Pattern QUOTE = Pattern.compile(">>>[ ]*(\\[!(\\w+)\\][ ]*(.*?))?[ ]*");
    private static final Pattern CAPTION =
            Pattern.compile("[<>]?\\s*(?:\\^?\\d+(?:\\.\\d+)*)?\\s*(?:[#.][a-zA-Z_][\\w-]*|\\[[^\\]]*\\])*");
    private static final List<String> OPTIONS = List.of("type", "open", "new", "select", "attrs", "markdown");
    private static final int MAX_DEPTH = 20;
    private static final int MAX_INDENT = 200;

    private final BlockTypes types;
    private final List<Prepared.HtmlPart> parts;
    private final List<SourceLine> out = new ArrayList<>();

    private Notations(BlockTypes types, List<Prepared.HtmlPart> parts) {
        this.types = types;
        this.parts = parts;
    }

    /** The lines without such fences. HTML that they stand for is added to the parts that were put aside. */
    static List<SourceLine> apply(List<SourceLine> lines, MarkdownOptions options, List<Prepared.HtmlPart> parts) {
        BlockTypes types = BlockTypes.of(options);
        boolean any = lines.stream()
                .anyMatch(line -> line.text().contains(">>>")
                        || (!types.isEmpty() && line.text().contains("///")));
        if (!any) {
            return lines;
        }
        Notations notations = new Notations(types, parts);
        notations.add(lines, "", 0);
        return notations.out;
    }

    private void add(List<SourceLine> lines, String indent, int depth) {
        for (int i = 0; i < lines.size(); ) {
            Patience.check();
            int end = depth > MAX_DEPTH || lines.get(i).code() ? 0 : block(lines, i, indent, depth);
            if (end == 0) {
                SourceLine line = lines.get(i++);
                out.add(line.isBlank() ? line : line.withText(indent + line.text()));
            } else {
                i = end;
            }
        }
    }

    /** Rewrites the block that begins at a line; the line after it, or 0 when none begins. */
    private int block(List<SourceLine> lines, int start, String indent, int depth) {
        String content = lines.get(start).content().stripTrailing();
        if (content.startsWith(">>>")) {
            return quote(lines, start, indent, depth);
        }
        Matcher opening = OPENING.matcher(content);
        if (!content.startsWith("///") || !opening.matches()) {
            return 0;
        }
        Optional<Container.Sort> sort = types.sort(opening.group(2));
        if (sort.isEmpty()) {
            return 0;
        }
        int end = end(lines, start, opening.group(1));
        List<SourceLine> inner = lines.subList(start + 1, Math.max(start + 1, end));
        Opening block = new Opening(sort.get(), opening.group(2), opening, new BlockOptions());
        int from = block.options().read(inner);
        if (from < 0 || !block.isValid()) {
            return 0;
        }
        write(block, lines.get(start), inner.subList(from, inner.size()), indent, depth);
        return Math.min(lines.size(), end + 1);
    }

    /** Where a fence is closed; without an end it goes on as long as what it stands in. */
    private static int end(List<SourceLine> lines, int start, String fence) {
        int indent = lines.get(start).indent();
        for (int i = start + 1; i < lines.size(); i++) {
            Patience.compare();
            SourceLine line = lines.get(i);
            if (!line.isBlank() && line.indent() < Math.max(0, indent - 3)) {
                return i - 1;
            }
            if (!line.code() && line.text().strip().equals(fence)) {
                return i;
            }
        }
        return lines.size();
    }

    private record Opening(Container.Sort sort, String name, Matcher matcher, BlockOptions options) {
        boolean isTitled() {
            return matcher.group(3) != null;
        }

        String title() {
            return isTitled() ? matcher.group(4) : "";
        }

        /** Whether what follows the name is what such a block takes. */
        boolean isValid() {
            return switch (sort) {
                case TAB -> !title().isEmpty();
                case DEFINITION -> !isTitled();
                case HTML -> {
                    Matcher selector = SELECTOR.matcher(title());
                    yield selector.matches() && selector.group(1) != null;
                }
                case CAPTION -> CAPTION.matcher(title()).matches() && title().indexOf('#') == title().lastIndexOf('#');
                default -> true;
            };
        }
    }

    private void write(Opening block, SourceLine line, List<SourceLine> content, String indent, int depth) {
        String own = indent + " ".repeat(line.indent());
        out.add(new SourceLine("", line.number()));
        switch (block.sort()) {
            case HTML -> html(block, line, content, indent, depth);
            case DEFINITION -> definition(line, content, indent, depth);
            default -> {
                out.add(line.withText(own + header(block)));
                add(content, indent + "    ", depth + 1);
            }
        }
        out.add(new SourceLine("", line.number()));
    }

    private String header(Opening block) {
        String own = types.classes().getOrDefault(block.name(), "");
        String type = (own.isEmpty() ? block.options().value("type") : own).strip();
        String modifiers = (block.options().isTrue("open") || block.options().isTrue("select") ? "+" : "")
                + (block.options().isTrue("new") ? "!" : "");
        String attributes = block.options().attributes();
        Optional<String> title = block.isTitled()
                ? Optional.of(block.title())
                : Optional.ofNullable(types.titles().get(block.name()));
        if (block.sort() == Container.Sort.CAPTION) {
            type = block.name();
        }
        return Container.header(block.sort(), modifiers + "\t" + type + "\t" + attributes, title);
    }

    private void html(Opening block, SourceLine line, List<SourceLine> content, String indent, int depth) {
        Matcher selector = SELECTOR.matcher(block.title());
        if (!selector.matches() || selector.group(1) == null) {
            add(content, indent, depth + 1);
            return;
        }
        String tag = selector.group(1).toLowerCase(Locale.ROOT);
        String own = indent + " ".repeat(line.indent());
        String start = "<" + tag + BlockOptions.selected(selector.group(2), block.options()) + ">";
        String mode = block.options().value("markdown");
        HtmlTag.Content read = HtmlTag.blockContent(tag, mode);
        if (read == HtmlTag.Content.BLOCKS) {
            put(new Prepared.HtmlPart(start, "", line.number()), own, "");
            add(content, indent, depth + 1);
            put(new Prepared.HtmlPart("</" + tag + ">", "", line.number()), own, "");
            return;
        }
        StringBuilder text = new StringBuilder();
        content.forEach(inner -> text.append(inner.text()).append('\n'));
        String joined = text.toString().strip();
        if (read == HtmlTag.Content.INLINE) {
            put(
                    new Prepared.HtmlPart(start, "</" + tag + ">", line.number()),
                    own,
                    joined.replaceAll("\\s*\\n\\s*", " "));
        } else {
            put(new Prepared.HtmlPart(start + escaped(joined) + "</" + tag + ">", "", line.number()), own, "");
        }
    }

    private static String escaped(String text) {
        return new HtmlWriter(text.length() + 16).text(text).toString();
    }

    private void put(Prepared.HtmlPart part, String indent, String content) {
        out.add(new SourceLine(indent + StashedHtml.mark(parts.size()) + content, part.line()));
        out.add(new SourceLine("", part.line()));
        parts.add(part);
    }

    /** Paragraphs are terms, items of lists are what they mean. */
    private void definition(SourceLine line, List<SourceLine> content, String indent, int depth) {
        List<SourceLine> rewritten = new ArrayList<>();
        boolean item = false;
        boolean term = false;
        for (SourceLine inner : content) {
            boolean begins = !inner.code() && inner.text().matches(" {0,3}[-*+] .*");
            if (begins) {
                item = true;
                term = false;
                rewritten.add(
                        inner.withText(":   " + inner.content().substring(1).stripLeading()));
            } else if (inner.isBlank() || (item && inner.indent() >= 2)) {
                rewritten.add(inner.isBlank() ? inner : inner.shifted(inner.indent() < 4 ? 4 - inner.indent() : 0));
                term = false;
            } else {
                item = false;
                if (term) {
                    rewritten.set(
                            rewritten.size() - 1,
                            inner.withText(rewritten.get(rewritten.size() - 1).text() + " " + inner.content()));
                } else {
                    rewritten.add(inner);
                }
                term = true;
            }
        }
        add(rewritten, indent + " ".repeat(Math.min(MAX_INDENT, line.indent())), depth + 1);
    }

    private int quote(List<SourceLine> lines, int start, String indent, int depth) {
        Matcher opening = QUOTE.matcher(lines.get(start).text().stripTrailing());
        if (!opening.matches()) {
            return 0;
        }
        int end = start + 1;
        while (end < lines.size()
                && (lines.get(end).code()
                        || !lines.get(end).text().stripTrailing().equals(">>>"))) {
            Patience.compare();
            end++;
        }
        Optional<String> type = Optional.ofNullable(opening.group(2)).flatMap(Alert::typeOf);
        if (end == lines.size() || (opening.group(1) != null && type.isEmpty())) {
            return 0;
        }
        out.add(new SourceLine("", lines.get(start).number()));
        if (type.isPresent()) {
            String title = opening.group(3).isEmpty()
                    ? BlockNodes.capitalised(opening.group(2).toLowerCase(Locale.ROOT))
                    : opening.group(3);
            out.add(lines.get(start)
                    .withText(indent
                            + Container.header(
                                    Container.Sort.ADMONITION, "\t" + type.get() + "\t", Optional.of(title))));
            add(lines.subList(start + 1, end), indent + "    ", depth + 1);
        } else {
            for (SourceLine line : lines.subList(start + 1, end)) {
                out.add(line.withText(indent + "> " + line.text()));
            }
        }
        out.add(new SourceLine("", lines.get(start).number()));
        return end + 1;
    }

    /** The options of a block: indented lines right behind its first one. */
    static final class BlockOptions {
        private final Map<String, String> values = new java.util.LinkedHashMap<>();
        private AttributeList given = AttributeList.NONE;

        /** Reads them; how many lines they take, or a negative number when one of them is none. */
        int read(List<SourceLine> lines) {
            int count = 0;
            int outer = lines.isEmpty() ? 0 : lines.get(0).indent();
            while (outer >= 4
                    && count < lines.size()
                    && !lines.get(count).isBlank()
                    && lines.get(count).indent() >= 4) {
                String line = lines.get(count).content();
                Matcher option = OPTION.matcher(line);
                boolean read = option.matches() && OPTIONS.contains(option.group(1));
                boolean attributes = read && option.group(1).equals("attrs");
                if (!line.startsWith("#")
                        && (!read || (attributes && !option.group(2).matches("\\{.*\\}")))) {
                    return -1;
                }
                if (read) {
                    put(option.group(1), option.group(2));
                }
                count++;
            }
            return count;
        }

        private void put(String name, String value) {
            if (!name.equals("attrs")) {
                values.put(name, value.replaceAll("^['\"]|['\"]$", ""));
                return;
            }
            StringBuilder list = new StringBuilder();
            Matcher pair = PAIR.matcher(value);
            while (pair.find()) {
                String text =
                        pair.group(2) != null ? pair.group(2) : pair.group(3) != null ? pair.group(3) : pair.group(4);
                list.append(' ')
                        .append(pair.group(1))
                        .append("=\"")
                        .append(text.replace("\"", "").strip())
                        .append('"');
            }
            given = AttributeList.ofOptions(list);
        }

        String value(String name) {
            return values.getOrDefault(name, "");
        }

        boolean isTrue(String name) {
            return value(name).equalsIgnoreCase("true");
        }

        /** Id and classes in the form of a list of attributes. */
        String attributes() {
            StringBuilder list = new StringBuilder();
            given.id().ifPresent(id -> list.append('#').append(id));
            given.classes().forEach(name -> list.append(" .").append(name));
            return list.toString().strip();
        }

        /** The attributes of a tag: those of its selector, and those given. */
        static String selected(String selector, BlockOptions options) {
            AttributeList own = AttributeList.ofOptions(
                    selector.replaceAll("([#.])", " $1").replace("[", " ").replace("]", " "));
            AttributeList all = options.given.and(own);
            HtmlWriter html = new HtmlWriter(64);
            all.id().ifPresent(id -> html.attribute("id", id));
            if (!all.classes().isEmpty()) {
                html.attribute("class", String.join(" ", all.classes()));
            }
            all.values().forEach((name, value) -> {
                if (name.matches("[a-z][a-z0-9-]*")) {
                    html.attribute(name, value);
                }
            });
            return html.toString();
        }
    }
}
