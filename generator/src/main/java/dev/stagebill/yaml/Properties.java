package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands before a key or value: its anchor, its tag, the indicator, and white space, which is checked here. */
final class Properties {
    private static final String NEEDS_SPACE = "white space is missing after a tag or an anchor";
    private static final String TABS = "tabs are not allowed as indentation; indent with blanks";

    /**
     * Where the tokens stand.
     *
     * @param flow what the flow collection around them is called; null in block style
     * @param indicator what is expected among them
     * @param parentIndent how deep the collection around them is indented
     * @param startOnNewline whether a line break, or nothing, stands before them
     */
    record Place(@Nullable String flow, Kind indicator, int parentIndent, boolean startOnNewline) {}

    private final Place place;
    private final Faults faults;

    @Nullable
    Token comma;

    @Nullable
    Token found;

    @Nullable
    Token anchor;

    @Nullable
    Token tag;

    @Nullable
    Token newlineAfterProperty;

    boolean hasNewline;
    int end;
    private int start = -1;
    private boolean atNewline;
    private boolean hasSpace;
    private boolean needsSpace;

    @Nullable
    private Token tab;

    private Properties(Place place, Faults faults) {
        this.place = place;
        this.faults = faults;
        this.atNewline = place.startOnNewline();
        this.hasSpace = place.startOnNewline();
    }

    /** Reads the tokens before {@code next}; {@code offset} is where they are when there are none. */
    static Properties read(List<Token> tokens, @Nullable Syntax next, int offset, Place place, Faults faults) {
        Properties properties = new Properties(place, faults);
        for (int i = 0; i < tokens.size(); i++) {
            properties.add(tokens.get(i), next);
        }
        properties.end = tokens.isEmpty() ? offset : tokens.get(tokens.size() - 1).end;
        properties.checkEnd(next);
        return properties;
    }

    /** Where the anchor or tag is, or else where the value is. */
    int start() {
        return start == -1 ? end : start;
    }

    boolean hasAny() {
        return anchor != null || tag != null;
    }

    private void add(Token token, @Nullable Syntax next) {
        if (needsSpace && token.kind != Kind.SPACE && token.kind != Kind.NEWLINE && token.kind != Kind.COMMA) {
            throw faults.fault(token.offset, NEEDS_SPACE);
        }
        needsSpace = false;
        if (tab != null && atNewline && token.kind != Kind.COMMENT && token.kind != Kind.NEWLINE) {
            throw faults.fault(tab.offset, TABS);
        }
        tab = null;
        switch (token.kind) {
            case SPACE -> space(token, next);
            case COMMENT -> comment(token);
            case NEWLINE -> newline(token);
            case ANCHOR -> {
                if (anchor != null) {
                    throw faults.fault(token.offset, "a value can have only one anchor");
                }
                anchor = token;
                property(token);
            }
            case TAG -> {
                if (tag != null) {
                    throw faults.fault(token.offset, "a value can have only one tag");
                }
                tag = token;
                property(token);
            }
            default -> indicator(token);
        }
    }

    private void space(Token token, @Nullable Syntax next) {
        boolean maybeIndent = place.flow() == null
                && (place.indicator() != Kind.DOCUMENT_START || next == null || next.kind != Kind.FLOW_COLLECTION);
        if (maybeIndent && faults.text().find('\t', token.offset, token.end) != Characters.NONE) {
            tab = token;
        }
        hasSpace = true;
    }

    private void comment(Token token) {
        if (!hasSpace) {
            throw faults.fault(token.offset, Faults.COMMENT_NEEDS_SPACE);
        }
        atNewline = false;
    }

    private void newline(Token token) {
        atNewline = true;
        hasNewline = true;
        hasSpace = true;
        if (hasAny()) {
            newlineAfterProperty = token;
        }
    }

    private void property(Token token) {
        start = start == -1 ? token.offset : start;
        atNewline = false;
        hasSpace = false;
        needsSpace = true;
    }

    private void indicator(Token token) {
        if (token.kind == place.indicator()) {
            if (hasAny()) {
                throw faults.fault(token.offset, "an anchor or tag must be after " + token.kind.words());
            }
            if (found != null) {
                throw faults.fault(token.offset, token.kind.words() + " is there twice");
            }
            found = token;
            atNewline = token.kind == Kind.SEQUENCE_ITEM || token.kind == Kind.EXPLICIT_KEY;
        } else if (token.kind == Kind.COMMA && place.flow() != null) {
            if (comma != null) {
                throw faults.fault(token.offset, "an item is missing between two commas");
            }
            comma = token;
            atNewline = false;
        } else {
            throw faults.fault(token.offset, token.kind.words() + " cannot stand here" + hint(token.kind));
        }
        hasSpace = false;
    }

    private static String hint(Kind kind) {
        return kind == Kind.SEQUENCE_ITEM ? "; the items of a list must be on lines of their own, equally deep" : "";
    }

    private void checkEnd(@Nullable Syntax next) {
        if (next == null) {
            checkTab(false);
            return;
        }
        boolean separated = next.kind == Kind.SPACE
                || next.kind == Kind.NEWLINE
                || next.kind == Kind.COMMA
                || (next instanceof Syntax.Scalar scalar && scalar.kind == Kind.PLAIN && scalar.end == scalar.offset);
        if (needsSpace && !separated) {
            throw faults.fault(next.offset, NEEDS_SPACE);
        }
        checkTab(next.kind.isBlockCollection());
    }

    private void checkTab(boolean beforeCollection) {
        if (tab != null && ((atNewline && tab.indent <= place.parentIndent()) || beforeCollection)) {
            throw faults.fault(tab.offset, TABS);
        }
    }
}
