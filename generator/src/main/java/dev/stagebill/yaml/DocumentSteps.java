package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Document;
import dev.stagebill.yaml.Syntax.Part;

/** What becomes of a token outside of documents, and in a document whose value has not begun or is complete. */
final class DocumentSteps {
    private final SyntaxBuilder builder;
    private final SyntaxBuilder.Sink sink;

    DocumentSteps(SyntaxBuilder builder, SyntaxBuilder.Sink sink) {
        this.builder = builder;
        this.sink = sink;
    }

    /** A token outside of documents. */
    void stream() {
        switch (builder.token().kind) {
            case DIRECTIVE -> sink.directive(builder.token());
            case BYTE_ORDER_MARK, SPACE, COMMENT, NEWLINE -> {}
            case DOCUMENT_MODE, DOCUMENT_START -> {
                Document document = new Document(Kind.DOCUMENT, builder.token());
                if (builder.token().kind == Kind.DOCUMENT_START) {
                    document.start.add(builder.token());
                }
                builder.open(document);
            }
            default ->
                sink.misplaced(
                        builder.token().offset, builder.token().kind.words() + " cannot stand outside of a document");
        }
    }

    /** A token in a document, outside of its value. */
    void document(Document document) {
        if (document.value != null) {
            builder.lineEnd(document);
            return;
        }
        switch (builder.token().kind) {
            case DOCUMENT_START -> {
                if (Syntax.allBlank(document.start)) {
                    document.start.add(builder.token());
                } else {
                    builder.closeAndRetry();
                }
            }
            case ANCHOR, TAG, SPACE, COMMENT, NEWLINE -> document.start.add(builder.token());
            default -> {
                Part value = Starts.of(builder, document);
                if (value == null) {
                    sink.misplaced(builder.token().offset, builder.token().kind.words() + " cannot begin a value");
                } else {
                    builder.open(value);
                }
            }
        }
    }

    /** A token on the line of a marker that ended a document. */
    void documentEnd(Document marker) {
        if (builder.token().kind != Kind.DOCUMENT_MODE) {
            builder.addAfter(marker);
            if (builder.token().kind == Kind.NEWLINE) {
                builder.close();
            }
        }
    }
}
