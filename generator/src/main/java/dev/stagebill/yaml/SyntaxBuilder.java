package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.BlockScalar;
import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Document;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts tokens together to documents, by their indentation. It refuses nothing: what has no place is kept where it stands, for the
 * {@link Composer} to judge. The innermost part that is still open decides what becomes of a token.
 */
final class SyntaxBuilder {
    /** Takes what is complete at the level of the stream. */
    interface Sink {
        void directive(Token token);

        void document(Document document);

        void documentEnd(Document marker);

        void misplaced(int offset, String message);
    }

    private final Characters text;
    private final Sink sink;
    private final int depthLimit;
    private final List<Part> open = new ArrayList<>();
    private final DocumentSteps documents;
    private final BlockMapSteps blockMaps = new BlockMapSteps(this);
    private final BlockSequenceSteps blockSequences = new BlockSequenceSteps(this);
    private final FlowSteps flows = new FlowSteps(this);
    private boolean atNewLine = true;
    private int indent;
    private boolean onKeyLine;
    private Token token = new Token(Kind.NEWLINE, 0, 0, 0);

    SyntaxBuilder(Characters text, Sink sink, int depthLimit) {
        this.text = text;
        this.sink = sink;
        this.depthLimit = depthLimit;
        this.documents = new DocumentSteps(this, sink);
    }

    /** Takes the next token. */
    void add(Kind kind, int offset, int end) {
        token = new Token(kind, offset, end, indent);
        if (kind == Kind.ERROR) {
            place(new Syntax.Misplaced(offset, "this text cannot stand here"));
            return;
        }
        if (kind == Kind.PLAIN) {
            atNewLine = false;
            step();
            return;
        }
        step();
        switch (kind) {
            case NEWLINE -> {
                atNewLine = true;
                indent = 0;
            }
            case SPACE -> indentBy(offset, end);
            case EXPLICIT_KEY, MAP_VALUE, SEQUENCE_ITEM -> indent += atNewLine ? 1 : 0;
            case DOCUMENT_MODE, FLOW_ERROR_END -> {}
            default -> atNewLine = false;
        }
    }

    private void indentBy(int offset, int end) {
        if (atNewLine && text.at(offset) == ' ') {
            indent += end - offset;
        }
    }

    /** Closes what is open at the end of the text. */
    void end(int offset) {
        token = new Token(Kind.NEWLINE, offset, offset, indent);
        while (!open.isEmpty()) {
            close();
        }
    }

    Token token() {
        return token;
    }

    Kind kind() {
        return token.kind;
    }

    int indent() {
        return indent;
    }

    boolean onKeyLine() {
        return onKeyLine;
    }

    void onKeyLine(boolean value) {
        onKeyLine = value;
    }

    @Nullable
    Part top(int n) {
        return open.size() < n ? null : open.get(open.size() - n);
    }

    void open(Part part) {
        if (part instanceof Collection && open.size() > depthLimit + 1) {
            throw new TooDeepException(part.offset);
        }
        open.add(part);
    }

    /** Puts another part in the place of the innermost. */
    void replaceTop(Part part) {
        open.remove(open.size() - 1);
        open(part);
    }

    /** Closes the innermost part and offers the token to the one around it. */
    void closeAndRetry() {
        close();
        step();
    }

    private void step() {
        Part top = top(1);
        if (token.kind == Kind.DOCUMENT_END && (top == null || top.kind != Kind.DOCUMENT_END)) {
            while (!open.isEmpty()) {
                close();
            }
            open.add(new Document(Kind.DOCUMENT_END, token));
        } else if (top == null) {
            documents.stream();
        } else {
            step(top);
        }
    }

    private void step(Part top) {
        switch (top.kind) {
            case DOCUMENT -> documents.document((Document) top);
            case DOCUMENT_END -> documents.documentEnd((Document) top);
            case BLOCK_SCALAR -> blockScalar((BlockScalar) top);
            case BLOCK_MAP -> blockMaps.step((Collection) top);
            case BLOCK_SEQUENCE -> blockSequences.step((Collection) top);
            case FLOW_COLLECTION -> flows.step((Collection) top);
            default -> scalar((Scalar) top);
        }
    }

    private void scalar(Scalar scalar) {
        if (token.kind != Kind.MAP_VALUE) {
            lineEnd(scalar);
            return;
        }
        List<Token> sep = scalar.after == null ? new ArrayList<>(2) : scalar.after;
        scalar.after = null;
        becomeKey(scalar, sep);
    }

    /** Turns the innermost part, a value by now, into the first key of a mapping, as a colon follows. */
    void becomeKey(Part key, List<Token> sep) {
        Part around = top(2);
        List<Token> start = around == null ? new ArrayList<>() : Starts.ofFirstKey(Starts.properties(around));
        sep.add(token);
        Collection map = new Collection(Kind.BLOCK_MAP, key.offset, key.indent);
        map.items.add(new Item(start, key, sep));
        onKeyLine = true;
        replaceTop(map);
    }

    private void blockScalar(BlockScalar scalar) {
        switch (token.kind) {
            case SPACE, COMMENT, NEWLINE -> scalar.header.add(token);
            case PLAIN -> {
                scalar.begin = token.offset;
                scalar.end = token.end;
                atNewLine = true;
                indent = 0;
                close();
            }
            default -> closeAndRetry();
        }
    }

    /** A token after a complete value: it belongs to the end of the value's line, or it ends the value. */
    void lineEnd(Part part) {
        switch (token.kind) {
            case COMMA, DOCUMENT_START, DOCUMENT_END, FLOW_SEQUENCE_END, FLOW_MAP_END, MAP_VALUE -> closeAndRetry();
            case NEWLINE -> {
                onKeyLine = false;
                addAfter(part);
                close();
            }
            default -> addAfter(part);
        }
    }

    /** Keeps the token after the end of a value. */
    void addAfter(Part part) {
        List<Token> after = part.after();
        if (after != null) {
            after.add(token);
        } else if (part instanceof Scalar scalar) {
            scalar.after = Syntax.tokens(token);
        } else if (part instanceof Document document) {
            document.end = Syntax.tokens(token);
        }
    }

    /** Closes the innermost part and puts it into the one around it. */
    void close() {
        if (open.isEmpty()) {
            sink.misplaced(token.offset, "this text has no place in a document");
        } else {
            place(open.remove(open.size() - 1));
        }
    }

    /** Puts a part into the innermost one that is open, or hands it out. */
    void place(Part part) {
        Part top = top(1);
        if (top == null) {
            handOut(part);
            return;
        }
        Placement.indent(part, top);
        switch (top.kind) {
            case DOCUMENT -> ((Document) top).value = part;
            case BLOCK_SCALAR -> ((BlockScalar) top).header.add(part);
            case BLOCK_MAP -> {
                if (!Placement.inMap((Collection) top, part, this)) {
                    return;
                }
            }
            case BLOCK_SEQUENCE -> Placement.inSequence((Collection) top, part);
            case FLOW_COLLECTION -> {
                Placement.inFlow((Collection) top, part);
                return;
            }
            default -> {
                close();
                place(part);
                return;
            }
        }
        Placement.passOnTrailing(part, top);
    }

    private void handOut(Part part) {
        if (part instanceof Syntax.Misplaced error) {
            sink.misplaced(error.offset, error.message);
        } else if (part instanceof Document document) {
            if (document.kind == Kind.DOCUMENT) {
                sink.document(document);
            } else {
                sink.documentEnd(document);
            }
        }
    }

    /** Says that values are nested deeper than the limit. */
    static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int offset;

        TooDeepException(int offset) {
            super("too deep");
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }
}
