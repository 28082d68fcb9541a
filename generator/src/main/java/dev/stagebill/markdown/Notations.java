package dev.stagebill.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks between fences of their own, brought into the form that the parser reads, in which content is indented: those of
 * {@code pymdownx.blocks} ({@code /// note | Title}) when they are switched on, and the quotes of GitLab ({@code >>> [!note]}).
 */
final class Notations {
    private static final Pattern OPENING = Pattern.compile("(/{3,})[ ]*([\\w-]+)[ ]*(\\|[ ]*(.*?)[ ]*)?");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z][\\w-]*)?((?:[#.][\\w-]+|\\[[^\\]]*\\])*)");
    private static final Pattern QUOTE = Pattern.compile(">>>[ ]*(\\[!(\\w+)\\][ ]*(.*?))?[ ]*");
    private static final Pattern CAPTION =
            Pattern.compile("[<>]?\\s*(?:\\^?\\d+(?:\\.\\d+)*)?\\s*(?:[#.][a-zA-Z_][\\w-]*|\\[[^\\]]*\\])*");
    private static final int MAX_DEPTH = 20;
    private static final int MAX_INDENT = 200;

    private final BlockTypes types;
    private final List<Prepared.HtmlPart> parts;
    private final List<SourceLine> out = new ArrayList<>();
    private List<SourceLine> searched = List.of();
    private int searchedFrom;
    private int found;

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
        Opening block = new Opening(sort.get(), opening.group(2), opening, new BlockOptions());
        if (!block.isValid()) {
            return 0;
        }
        int end = end(lines, start, opening.group(1));
        List<SourceLine> inner = lines.subList(start + 1, Math.max(start + 1, end));
        int from = block.options().read(inner, lines.get(start).indent());
        if (from < 0) {
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
            case DEFINITION -> {
                String deeper = indent + " ".repeat(Math.min(MAX_INDENT, line.indent()));
                add(DefinitionLines.of(content), deeper, depth + 1);
            }
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

    /** Where a quote is closed, or how many lines there are. Kept, so that quotes that nothing closes are not looked through for each other. */
    private int quoteEnd(List<SourceLine> lines, int from) {
        if (lines == searched && from >= searchedFrom && from <= found) {
            return found;
        }
        int end = from;
        while (end < lines.size()
                && (lines.get(end).code()
                        || !lines.get(end).text().stripTrailing().equals(">>>"))) {
            end++;
        }
        searched = lines;
        searchedFrom = from;
        found = end;
        return end;
    }

    private int quote(List<SourceLine> lines, int start, String indent, int depth) {
        Matcher opening = QUOTE.matcher(lines.get(start).text().stripTrailing());
        if (!opening.matches()) {
            return 0;
        }
        int end = quoteEnd(lines, start + 1);
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
}
