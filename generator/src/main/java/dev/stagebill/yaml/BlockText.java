package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.BlockScalar;
import java.util.ArrayList;
import java.util.List;

/** The text that a literal or folded scalar stands for (YAML 1.2.2, chapter 8.1). */
final class BlockText {
    /** A line of the scalar: where it begins, where its content begins after its blanks, and where it ends. */
    private record Line(int begin, int content, int end) {
        int indent() {
            return content - begin;
        }
    }

    private final BlockScalar scalar;
    private final Faults faults;
    private final String source;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private char chomp;
    private int headerIndent;
    private int trim;

    BlockText(BlockScalar scalar, Faults faults) {
        this.scalar = scalar;
        this.faults = faults;
        this.source = faults.text().slice(scalar.begin, scalar.end);
    }

    /** The text; {@code atRoot} when the scalar is the whole document, whose lines need no indentation. */
    String read(boolean atRoot) {
        boolean folded = readHeader();
        split();
        int end = lines.size();
        while (end > 0 && isEmpty(lines.get(end - 1))) {
            end--;
        }
        if (end == 0) {
            return chomp == '+' && !lines.isEmpty() ? "\n".repeat(Math.max(1, lines.size() - 1)) : "";
        }
        int first = findIndent(atRoot, end);
        for (int i = lines.size() - 1; i >= end; i--) {
            end = lines.get(i).indent() > trim ? i + 1 : end;
        }
        for (int i = 0; i < first; i++) {
            appendExtraIndent(lines.get(i));
            text.append('\n');
        }
        if (folded) {
            fold(first, end);
        } else {
            literal(first, end);
        }
        chomp(end);
        return text.toString();
    }

    private boolean readHeader() {
        Syntax.Token header = (Syntax.Token) scalar.header.get(0);
        for (int i = header.offset + 1; i < header.end; i++) {
            int c = faults.text().at(i);
            if (chomp == 0 && (c == '-' || c == '+')) {
                chomp = (char) c;
            } else if (headerIndent == 0 && c >= '1' && c <= '9') {
                headerIndent = c - '0';
            } else {
                throw faults.fault(i, "after | or > only an indentation from 1 to 9 and one of + and - may follow");
            }
        }
        checkHeaderLine();
        return faults.text().at(header.offset) == '>';
    }

    private void checkHeaderLine() {
        boolean hasSpace = false;
        for (Syntax part : scalar.header.subList(1, scalar.header.size())) {
            switch (part.kind) {
                case SPACE -> hasSpace = true;
                case NEWLINE -> {}
                case COMMENT -> {
                    if (!hasSpace) {
                        throw faults.fault(part.offset, Faults.COMMENT_NEEDS_SPACE);
                    }
                }
                default -> throw faults.fault(part.offset, "after | or > the text must begin on the next line");
            }
        }
    }

    private void split() {
        int begin = 0;
        while (begin <= source.length() && !source.isEmpty()) {
            int end = source.indexOf('\n', begin);
            end = end < 0 ? source.length() : end;
            int content = begin;
            while (content < end && source.charAt(content) == ' ') {
                content++;
            }
            lines.add(new Line(begin, content, end));
            begin = end + 1;
        }
    }

    private boolean isEmpty(Line line) {
        int length = line.end() - line.content();
        return length == 0 || (length == 1 && source.charAt(line.content()) == '\r');
    }

    /** Finds how deep the text is indented, and its first line that is not empty. */
    private int findIndent(boolean atRoot, int end) {
        trim = scalar.indent + headerIndent;
        for (int i = 0; i < end; i++) {
            Line line = lines.get(i);
            if (!isEmpty(line)) {
                firstLine(line, atRoot);
                return i;
            }
            if (headerIndent == 0 && line.indent() > trim) {
                trim = line.indent();
            }
        }
        return end;
    }

    private void firstLine(Line line, boolean atRoot) {
        if (line.indent() < trim) {
            fault(
                    line,
                    "the empty lines at the start of a block text are indented deeper than its first line; take their blanks"
                            + " away");
        }
        if (headerIndent == 0) {
            trim = line.indent();
        }
        if (trim == 0 && !atRoot) {
            fault(line, "a block text must be indented deeper than its key");
        }
    }

    private void fault(Line line, String message) {
        throw faults.fault(scalar.begin + line.content(), message);
    }

    private void literal(int first, int end) {
        for (int i = first; i < end; i++) {
            if (i > first) {
                text.append('\n');
            }
            Line line = lines.get(i);
            checkIndent(line);
            appendExtraIndent(line);
            appendContent(line);
        }
    }

    private void fold(int first, int end) {
        String separator = "";
        boolean deeperBefore = false;
        for (int i = first; i < end; i++) {
            Line line = lines.get(i);
            checkIndent(line);
            boolean empty = isEmpty(line);
            boolean deeper = line.indent() > trim || (!empty && source.charAt(line.content()) == '\t');
            if (deeper) {
                separator = separator.equals(" ") || (deeperBefore && separator.equals("\n"))
                        ? "\n"
                        : separator.equals("\n") ? "\n\n" : separator;
                text.append(separator);
                appendExtraIndent(line);
                appendContent(line);
                separator = "\n";
                deeperBefore = true;
            } else if (empty) {
                if (separator.equals("\n")) {
                    text.append('\n');
                } else {
                    separator = "\n";
                }
            } else {
                text.append(separator);
                appendContent(line);
                separator = " ";
                deeperBefore = false;
            }
        }
    }

    private void checkIndent(Line line) {
        if (line.indent() < trim && !isEmpty(line)) {
            fault(line, "a line of a block text must not be indented less than its first line");
        }
    }

    private void appendExtraIndent(Line line) {
        text.append(" ".repeat(Math.max(0, line.indent() - trim)));
    }

    private void appendContent(Line line) {
        boolean crlf = line.end() > line.content() && source.charAt(line.end() - 1) == '\r';
        text.append(source, line.content(), crlf ? line.end() - 1 : line.end());
    }

    private void chomp(int end) {
        if (chomp == '-') {
            return;
        }
        if (chomp == '+') {
            for (Line line : lines.subList(end, lines.size())) {
                text.append('\n');
                appendExtraIndent(line);
            }
            if (text.charAt(text.length() - 1) == '\n') {
                return;
            }
        }
        text.append('\n');
    }
}
