package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the source: a token, or what the tokens make up. */
abstract sealed class Syntax {
    final Kind kind;
    final int offset;

    private Syntax(Kind kind, int offset) {
        this.kind = kind;
        this.offset = offset;
    }

    /** One token. */
    static final class Token extends Syntax {
        final int end;
        final int indent;

        Token(Kind kind, int offset, int end, int indent) {
            super(kind, offset);
            this.end = end;
            this.indent = indent;
        }
    }

    /** What can be a value, or hold values while it is read. */
    abstract static sealed class Part extends Syntax {
        int indent;

        private Part(Kind kind, int offset, int indent) {
            super(kind, offset);
            this.indent = indent;
        }

        /** The tokens after the value on its line, where such tokens are kept. */
        @Nullable
        List<Token> after() {
            return null;
        }
    }

    /** An alias, or a scalar that is no block scalar. */
    static final class Scalar extends Part {
        final int end;

        @Nullable
        List<Token> after;

        Scalar(Token token) {
            super(token.kind, token.offset, token.indent);
            this.end = token.end;
        }

        @Override
        @Nullable
        List<Token> after() {
            return after;
        }
    }

    /** A literal or folded scalar: its header, what follows on the header's line, and the lines. */
    static final class BlockScalar extends Part {
        final List<Syntax> header = new ArrayList<>(2);
        int begin;
        int end;

        BlockScalar(Token header) {
            super(Kind.BLOCK_SCALAR, header.offset, header.indent);
            this.header.add(header);
        }
    }

    /** A mapping or list. */
    static final class Collection extends Part {
        final List<Item> items = new ArrayList<>(4);
        final @Nullable Token start;
        final List<Token> end;

        Collection(Kind kind, int offset, int indent) {
            super(kind, offset, indent);
            this.start = null;
            this.end = List.of();
        }

        Collection(Token start) {
            super(Kind.FLOW_COLLECTION, start.offset, start.indent);
            this.start = start;
            this.end = new ArrayList<>(2);
        }

        /** Whether it is a flow mapping. */
        boolean isFlowMap() {
            return start != null && start.kind == Kind.FLOW_MAP_START;
        }

        @Nullable
        Item last() {
            return items.isEmpty() ? null : items.get(items.size() - 1);
        }

        /** Lets go of an item whose value was made, as all items at once take more memory than their values. */
        void release(int index) {
            items.set(index, Item.RELEASED);
        }

        Item lastItem() {
            return items.get(items.size() - 1);
        }

        @Override
        @Nullable
        List<Token> after() {
            return kind == Kind.FLOW_COLLECTION ? end : null;
        }
    }

    /** An entry of a collection: {@code start key sep value}, of which all but the start may be absent. */
    static final class Item {
        private static final Item RELEASED = new Item(List.of());

        final List<Token> start;
        boolean explicitKey;

        @Nullable
        Part key;

        @Nullable
        List<Token> sep;

        @Nullable
        Part value;

        Item(List<Token> start) {
            this.start = start;
        }

        Item(List<Token> start, @Nullable Part key, List<Token> sep) {
            this.start = start;
            this.key = key;
            this.sep = sep;
        }

        void keyed(@Nullable Part key, List<Token> sep) {
            this.key = key;
            this.sep = sep;
        }
    }

    /** A document, or the marker that ends one. */
    static final class Document extends Part {
        final List<Token> start = new ArrayList<>(4);
        final int markerEnd;

        @Nullable
        Part value;

        @Nullable
        List<Token> end;

        Document(Kind kind, Token token) {
            super(kind, token.offset, token.indent);
            this.markerEnd = token.end;
        }

        @Override
        @Nullable
        List<Token> after() {
            return end;
        }
    }

    /** Source that has no place where it stands. */
    static final class Misplaced extends Part {
        final String message;

        Misplaced(int offset, String message) {
            super(Kind.ERROR, offset, 0);
            this.message = message;
        }
    }

    /** A list with one token, which may grow. */
    static List<Token> tokens(Token token) {
        List<Token> tokens = new ArrayList<>(2);
        tokens.add(token);
        return tokens;
    }

    static boolean includes(List<Token> tokens, Kind kind) {
        for (Token token : tokens) {
            if (token.kind == kind) {
                return true;
            }
        }
        return false;
    }

    static boolean allBlank(List<Token> tokens) {
        for (Token token : tokens) {
            if (!token.kind.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
