package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Document;
import dev.stagebill.yaml.Syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of a stream of their syntax. A fault between two documents counts for the one before it, unless directives were
 * read since, as in Backstage's parser.
 */
final class Composer implements SyntaxBuilder.Sink {
    /** A document while the next one has not begun. */
    private static final class Open {
        private final int begin;
        private Optional<YamlNode> root = Optional.empty();
        private Optional<YamlFault> fault = Optional.empty();

        Open(int begin) {
            this.begin = begin;
        }

        void addFault(YamlFault next) {
            fault = fault.or(() -> Optional.of(next));
        }
    }

    private final String text;
    private final Faults faults;
    private final YamlLimits limits;
    private final Duplicates duplicates;
    private final Directives directives;
    private final List<YamlDocument> documents = new ArrayList<>();
    private Optional<YamlFault> pending = Optional.empty();
    private boolean atDirectives;
    private int nextBegin;

    @Nullable
    private Open current;

    Composer(String text, Faults faults, Rules rules) {
        this.text = text;
        this.faults = faults;
        this.limits = rules.limits();
        this.duplicates = rules.duplicates();
        this.directives = rules.old() ? Directives.old() : new Directives();
    }

    /**
     * By which rules documents are read.
     *
     * @param limits how much a file may ask for
     * @param duplicates what becomes of a key that is given twice
     * @param old whether documents without a directive are YAML 1.1
     */
    record Rules(YamlLimits limits, Duplicates duplicates, boolean old) {}

    /** The documents that are not empty. */
    List<YamlDocument> documents() {
        return documents;
    }

    @Override
    public void directive(Token token) {
        directives.add(faults.text().slice(token.offset, token.end), problem -> addPending(token.offset, problem));
        atDirectives = true;
    }

    @Override
    public void document(Document document) {
        Open next = new Open(nextBegin > 0 || current == null ? nextBegin : document.offset);
        nextBegin = 0;
        try {
            next.root = Optional.of(root(document));
        } catch (YamlFaultException e) {
            pending = pending.or(() -> Optional.of(e.fault()));
        }
        next.fault = pending;
        pending = Optional.empty();
        if (current != null) {
            handOut(current, next.begin);
        }
        current = next;
        atDirectives = false;
    }

    private YamlNode root(Document document) {
        Directives own = directives.forDocument();
        Syntax next = document.value != null ? document.value : firstAfter(document);
        var place = new Properties.Place(null, Kind.DOCUMENT_START, 0, true);
        Properties properties = Properties.read(document.start, next, document.offset, place, faults);
        if (properties.found != null && !properties.hasNewline) {
            if (document.value != null && document.value.kind.isBlockCollection()) {
                throw faults.fault(properties.end, "a mapping or list must begin on the line after `---`");
            }
        }
        NodeComposer composer = new NodeComposer(faults, own, limits, duplicates);
        NodeComposer.Composed root = document.value == null
                ? composer.empty(properties.end, properties)
                : composer.node(document.value, properties, 0);
        faults.checkAfter(document.end, root.end(), false);
        if (atDirectives && properties.found == null) {
            throw faults.fault(document.offset, "a line with `---` is missing after the directives");
        }
        return root.node();
    }

    private static @Nullable Token firstAfter(Document document) {
        return document.end == null || document.end.isEmpty() ? null : document.end.get(0);
    }

    @Override
    public void documentEnd(Document marker) {
        if (current == null) {
            addPending(marker.offset, "`...` ends a document, but there is none before it");
            return;
        }
        try {
            nextBegin = faults.checkAfter(marker.end, marker.markerEnd, true);
        } catch (YamlFaultException e) {
            pending = pending.or(() -> Optional.of(e.fault()));
        }
        pending.ifPresent(current::addFault);
        pending = Optional.empty();
    }

    @Override
    public void misplaced(int offset, String message) {
        if (atDirectives || current == null) {
            addPending(offset, message);
        } else {
            current.addFault(faults.fault(offset, message).fault());
        }
    }

    private void addPending(int offset, String message) {
        pending = pending.or(() -> Optional.of(faults.fault(offset, message).fault()));
    }

    /** Hands out the last document. */
    void end() {
        if (current != null) {
            pending.ifPresent(current::addFault);
            handOut(current, text.length());
            current = null;
        }
    }

    /** Gives up: the fault counts for the document that is read by now. */
    void giveUp(int offset, String message) {
        end();
        Open last = new Open(offset);
        last.addFault(faults.fault(offset, message).fault());
        handOut(last, text.length());
    }

    private void handOut(Open document, int end) {
        Optional<YamlNode> root = document.fault.isPresent() ? Optional.empty() : document.root;
        if (document.fault.isEmpty() && root.filter(node -> !node.isNull()).isEmpty()) {
            return;
        }
        Position position =
                root.map(YamlNode::position).orElseGet(() -> faults.lines().position(document.begin));
        String source = text.substring(document.begin, Math.max(end, document.begin));
        documents.add(new YamlDocument(documents.size() + 1, position, root, document.fault, source));
    }
}
