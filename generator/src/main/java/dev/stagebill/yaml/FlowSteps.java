package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a token while a list or mapping in flow style is the innermost open part. */
final class FlowSteps {
    private final SyntaxBuilder builder;

    FlowSteps(SyntaxBuilder builder) {
        this.builder = builder;
    }

    void step(Collection flow) {
        if (builder.kind() == Kind.FLOW_ERROR_END) {
            closeAll();
        } else if (flow.end.isEmpty()) {
            inside(flow);
        } else {
            after(flow);
        }
    }

    private void closeAll() {
        Part top;
        do {
            builder.close();
            top = builder.top(1);
        } while (top != null && top.kind == Kind.FLOW_COLLECTION);
    }

    private void inside(Collection flow) {
        Token token = builder.token();
        Item item = flow.last();
        switch (token.kind) {
            case COMMA, EXPLICIT_KEY -> {
                if (item == null || item.sep != null) {
                    flow.items.add(new Item(Syntax.tokens(token)));
                } else {
                    item.start.add(token);
                }
            }
            case MAP_VALUE -> colon(flow, item, token);
            case SPACE, COMMENT, NEWLINE, ANCHOR, TAG -> {
                if (item == null || item.value != null) {
                    flow.items.add(new Item(Syntax.tokens(token)));
                } else {
                    (item.sep == null ? item.start : item.sep).add(token);
                }
            }
            case ALIAS, PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> scalar(flow, item, new Scalar(token));
            case FLOW_MAP_END, FLOW_SEQUENCE_END -> flow.end.add(token);
            default -> other(flow);
        }
    }

    private static void colon(Collection flow, @org.jspecify.annotations.Nullable Item item, Token token) {
        if (item == null || item.value != null) {
            flow.items.add(new Item(new ArrayList<>(1), null, Syntax.tokens(token)));
        } else if (item.sep != null) {
            item.sep.add(token);
        } else {
            item.keyed(null, Syntax.tokens(token));
        }
    }

    private void scalar(Collection flow, @org.jspecify.annotations.Nullable Item item, Scalar scalar) {
        if (item == null || item.value != null) {
            flow.items.add(new Item(new ArrayList<>(1), scalar, new ArrayList<>(2)));
        } else if (item.sep != null) {
            builder.open(scalar);
        } else {
            item.keyed(scalar, new ArrayList<>(2));
        }
    }

    private void other(Collection flow) {
        Part value = Starts.of(builder, flow);
        if (value == null) {
            builder.closeAndRetry();
        } else {
            builder.open(value);
        }
    }

    private void after(Collection flow) {
        Part parent = builder.top(2);
        Kind kind = builder.kind();
        if (parent instanceof Collection map && map.kind == Kind.BLOCK_MAP && endsInMap(flow, map, kind)) {
            builder.closeAndRetry();
        } else if (kind == Kind.MAP_VALUE && parent != null && parent.kind != Kind.FLOW_COLLECTION) {
            Placement.settlePairs(flow);
            List<Token> tail = flow.end.subList(1, flow.end.size());
            List<Token> sep = new ArrayList<>(tail);
            tail.clear();
            builder.becomeKey(flow, sep);
        } else {
            builder.lineEnd(flow);
        }
    }

    private static boolean endsInMap(Collection flow, Collection map, Kind kind) {
        return (kind == Kind.MAP_VALUE && map.indent == flow.indent)
                || (kind == Kind.NEWLINE && map.lastItem().sep == null);
    }
}
