package dev.stagebill.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 text with the core schema, as Backstage's parser (npm {@code yaml} version 2) does: no merge keys, keys must be unique,
 * unknown tags are passed over. A fault in one document leaves the other documents of the file readable.
 */
public final class YamlReader {
    private final YamlLimits limits;
    private final Consumer<YamlFault> duplicates;

    /** A reader with these limits. */
    public YamlReader(YamlLimits limits) {
        this(limits, YamlReader::refuse);
    }

    private YamlReader(YamlLimits limits, Consumer<YamlFault> duplicates) {
        this.limits = limits;
        this.duplicates = duplicates;
    }

    /** A reader for which the last value of a key that is given twice counts, as in JSON; each such key is told to the consumer. */
    public static YamlReader keepingLast(Consumer<YamlFault> duplicates) {
        return new YamlReader(YamlLimits.DEFAULT, duplicates);
    }

    private static void refuse(YamlFault duplicate) {
        throw new YamlFaultException(duplicate.position(), duplicate.message());
    }

    /** A reader with {@link YamlLimits#DEFAULT}. */
    public YamlReader() {
        this(YamlLimits.DEFAULT);
    }

    /** All documents of a text that are not empty, in order. */
    public List<YamlDocument> readAll(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (clean.length() > limits.characters()) {
            YamlFault fault = new YamlFault(
                    Position.START, "the file has more than " + limits.characters() + " characters, the limit");
            return List.of(new YamlDocument(1, Position.START, Optional.empty(), Optional.of(fault), ""));
        }
        List<YamlDocument> documents = new ArrayList<>();
        for (DocumentSplitter.Part part : DocumentSplitter.split(clean)) {
            read(part, documents);
        }
        return documents;
    }

    /** The first document of a text that is not empty; nothing when there is none. */
    public Optional<YamlDocument> read(String text) {
        return readAll(text).stream().findFirst();
    }

    private void read(DocumentSplitter.Part part, List<YamlDocument> documents) {
        Optional<YamlNode> root = Optional.empty();
        Optional<YamlFault> fault = Optional.empty();
        try {
            root = compose(part);
        } catch (YamlFaultException e) {
            fault = Optional.of(e.fault());
        } catch (MarkedYamlEngineException e) {
            fault = Optional.of(fault(e, part.firstLine()));
        } catch (YamlEngineException e) {
            fault = Optional.of(new YamlFault(new Position(part.firstLine(), 1), plain(e.getMessage())));
        }
        if (fault.isPresent() || root.filter(node -> !node.isNull()).isPresent()) {
            Position start = root.map(YamlNode::position).orElse(new Position(part.firstLine(), 1));
            documents.add(new YamlDocument(documents.size() + 1, start, root, fault, part.text()));
        }
    }

    private Optional<YamlNode> compose(DocumentSplitter.Part part) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, part.text()));
        return new TreeBuilder(events, limits, part, duplicates).build();
    }

    private static YamlFault fault(MarkedYamlEngineException e, int firstLine) {
        Position position = e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> new Position(mark.getLine() + firstLine, mark.getColumn() + 1))
                .orElse(new Position(firstLine, 1));
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return new YamlFault(position, plain(context + e.getProblem()));
    }

    private static String plain(@Nullable String message) {
        return message == null ? "not readable" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
