package dev.stagebill.yaml;

/** What a piece of YAML source is. The words are those of messages. */
enum Kind {
    BYTE_ORDER_MARK("byte order mark"),
    DOCUMENT_MODE("document"),
    FLOW_ERROR_END("end of a flow collection"),
    DOCUMENT_START("`---`"),
    DOCUMENT_END("`...`"),
    NEWLINE("line break"),
    SPACE("white space"),
    COMMENT("comment"),
    DIRECTIVE("directive"),
    ALIAS("alias"),
    ANCHOR("anchor"),
    TAG("tag"),
    SEQUENCE_ITEM("`-`"),
    EXPLICIT_KEY("`?`"),
    MAP_VALUE("`:`"),
    FLOW_MAP_START("`{`"),
    FLOW_MAP_END("`}`"),
    FLOW_SEQUENCE_START("`[`"),
    FLOW_SEQUENCE_END("`]`"),
    COMMA("`,`"),
    PLAIN("text"),
    SINGLE_QUOTED("text in single quotes"),
    DOUBLE_QUOTED("text in double quotes"),
    BLOCK_HEADER("block scalar"),
    BLOCK_SCALAR("block scalar"),
    BLOCK_MAP("mapping"),
    BLOCK_SEQUENCE("list"),
    FLOW_COLLECTION("flow collection"),
    DOCUMENT("document"),
    ERROR("text");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** What to call it in a message. */
    String words() {
        return words;
    }

    /** Whether it is white space or a comment. */
    boolean isBlank() {
        return this == SPACE || this == COMMENT || this == NEWLINE;
    }

    /** Whether it is a mapping or a list in block style. */
    boolean isBlockCollection() {
        return this == BLOCK_MAP || this == BLOCK_SEQUENCE;
    }

    /** What a piece of source that follows where nothing should follow looks like, going by its text. */
    static Kind of(String source) {
        Kind marker = marker(source);
        return marker == ERROR ? byFirst(source.charAt(0)) : marker;
    }

    private static Kind marker(String source) {
        return switch (source) {
            case "---" -> DOCUMENT_START;
            case "..." -> DOCUMENT_END;
            case "-" -> SEQUENCE_ITEM;
            case "?" -> EXPLICIT_KEY;
            case ":" -> MAP_VALUE;
            case "{" -> FLOW_MAP_START;
            case "}" -> FLOW_MAP_END;
            case "[" -> FLOW_SEQUENCE_START;
            case "]" -> FLOW_SEQUENCE_END;
            case "," -> COMMA;
            case "\uFEFF" -> BYTE_ORDER_MARK;
            case "\u0002" -> DOCUMENT_MODE;
            case "\u0018" -> FLOW_ERROR_END;
            default -> ERROR;
        };
    }

    private static Kind byFirst(char first) {
        return switch (first) {
            case ' ', '\t' -> SPACE;
            case '#' -> COMMENT;
            case '%' -> DIRECTIVE;
            case '*' -> ALIAS;
            case '&' -> ANCHOR;
            case '!' -> TAG;
            case '\'' -> SINGLE_QUOTED;
            case '"' -> DOUBLE_QUOTED;
            case '|', '>' -> BLOCK_HEADER;
            default -> ERROR;
        };
    }
}
