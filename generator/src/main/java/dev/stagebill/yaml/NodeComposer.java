package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Part;
import dev.stagebill.yaml.Syntax.Scalar;
import dev.stagebill.yaml.Syntax.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the values of one document of its syntax. */
final class NodeComposer {
    /** What the identity of a value is that is equal to no other. */
    private static final Object DISTINCT = new Object();

    /**
     * A value.
     *
     * @param node the value
     * @param end where it ends in the source, with what follows on its line
     * @param raw what the schema made of a scalar
     * @param isScalar whether it is a scalar that is no alias
     */
    record Composed(YamlNode node, int end, @Nullable Object raw, boolean isScalar) {
        static Composed of(YamlNode node, int end) {
            return new Composed(node, end, DISTINCT, false);
        }
    }

    private final Faults faults;
    private final Directives directives;
    private final YamlLimits limits;
    private final Duplicates duplicates;
    private final Schema schema;
    private final Anchors anchors;
    private final BlockCollections blocks;
    private final FlowCollections flows;
    private final KeyPath path;
    private boolean atRoot = true;
    private boolean atKey;
    private int keyDepth;

    NodeComposer(Faults faults, Directives directives, YamlLimits limits, Duplicates duplicates) {
        this.faults = faults;
        this.directives = directives;
        this.limits = limits;
        this.schema = directives.isOld() ? new OldSchema() : new CoreSchema();
        this.anchors = new Anchors(duplicates.isStrict(), limits.aliasedNodes());
        this.duplicates = duplicates;
        this.path = new KeyPath();
        this.blocks = new BlockCollections(this, faults);
        this.flows = new FlowCollections(this, faults);
    }

    /** Where in the document the value is that is composed by now. */
    KeyPath path() {
        return path;
    }

    /** A mapping whose entries are still to come. */
    MappingBuilder mapping(int offset) {
        return new MappingBuilder(this, faults, duplicates, offset);
    }

    /** Whether a key merges mappings into its own, by its tag or by the rule of YAML 1.1. */
    boolean merges(@Nullable Part part, Composed key) {
        boolean plain = part != null && part.kind == Kind.PLAIN;
        return key.raw() instanceof Schema.Special.Merge || (directives.isOld() && plain && "<<".equals(key.raw()));
    }

    /** The text of a key that is a mapping or list. */
    String keyText(Collection key, @Nullable Token tag) {
        List<Token> properties = tag == null ? List.of() : List.of(tag);
        KeyTree.Group tree = new KeyTree.Builder(this, faults).group(key, properties);
        return new KeyPrinter(schema).print(tree);
    }

    /** A scalar or alias as it is written. */
    String text(Scalar scalar) {
        return faults.text().slice(scalar.offset, scalar.end);
    }

    /** A list whose items are still to come. */
    SequenceBuilder sequence(int offset, Tagged tagged) {
        return new SequenceBuilder(this, faults, tagged, offset);
    }

    /** How a tag is written. */
    String writtenTag(String tag) {
        return directives.written(tag);
    }

    /** What the schema makes of a text. */
    @Nullable
    Object value(String text, Kind style, @Nullable Token tag) {
        if (tag != null) {
            return tagged(tagName(tag), text, tag.offset);
        }
        return style == Kind.PLAIN ? schema.plain(text, false) : text;
    }

    /** The value of a part with these properties. */
    Composed node(Part part, Properties properties, int depth) {
        if (depth > limits.depth()) {
            throw faults.fault(part.offset, "values are nested more than " + limits.depth() + " deep, the limit");
        }
        if (part.kind == Kind.ALIAS) {
            return alias((Scalar) part, properties);
        }
        Anchors.Anchor anchor = begin(properties);
        return end(anchor, withoutAnchor(part, properties, depth));
    }

    private Composed withoutAnchor(Part part, Properties properties, int depth) {
        if (part instanceof Scalar scalar) {
            return scalar(scalar, properties);
        }
        if (part instanceof Collection collection) {
            return collection(collection, properties, depth);
        }
        if (part instanceof Syntax.BlockScalar block) {
            return block(block, properties);
        }
        throw faults.fault(part.offset, part instanceof Syntax.Misplaced error ? error.message : "this is no value");
    }

    /** From now on the source is kept, when it is that of a key. */
    void keepSource(boolean isKey) {
        keyDepth += isKey ? 1 : 0;
    }

    /** Ends what {@link #keepSource} began. */
    void letGoOfSource(boolean isKey) {
        keyDepth -= isKey ? 1 : 0;
    }

    /** Lets go of the source of an item, unless it is within a key, whose text is made of it. */
    void release(Collection collection, int index) {
        if (keyDepth == 0) {
            collection.release(index);
        }
    }

    /** The value of a key. */
    Composed key(@Nullable Part part, Properties properties, int depth) {
        atKey = true;
        keepSource(true);
        Composed key = part == null ? empty(properties.end, properties) : node(part, properties, depth);
        letGoOfSource(true);
        atKey = false;
        return key;
    }

    /** The value where nothing is written: null, unless a tag says otherwise. */
    Composed empty(int offset, Properties properties) {
        Anchors.Anchor anchor = begin(properties);
        return end(anchor, scalar("", Kind.PLAIN, offset, offset, properties.tag));
    }

    private Anchors.@Nullable Anchor begin(Properties properties) {
        Token token = properties.anchor;
        if (token == null) {
            return null;
        }
        if (token.end == token.offset + 1) {
            throw faults.fault(token.offset, "an anchor needs a name after &");
        }
        return anchors.begin(faults.text().slice(token.offset + 1, token.end));
    }

    private Composed end(Anchors.@Nullable Anchor anchor, Composed composed) {
        if (anchor != null) {
            anchors.end(anchor, composed.node());
        }
        return composed;
    }

    private Composed alias(Scalar alias, Properties properties) {
        if (properties.hasAny()) {
            throw faults.fault(alias.offset, "an alias can have neither an anchor nor a tag");
        }
        String name = faults.text().slice(alias.offset + 1, alias.end);
        if (name.isEmpty()) {
            throw faults.fault(
                    alias.offset, "an alias needs a name after *; put the text in quotes when it is no alias");
        }
        int end = faults.checkAfter(alias.after, alias.end, true);
        anchors.problem(name).ifPresent(problem -> {
            throw faults.fault(alias.offset, problem);
        });
        return Composed.of(anchors.value(name), end);
    }

    private Composed scalar(Scalar scalar, Properties properties) {
        String text = new FlowText(faults, scalar.offset, scalar.end).read(scalar.kind);
        int end = faults.checkAfter(scalar.after, scalar.end, true);
        return scalar(text, scalar.kind, scalar.offset, end, properties.tag);
    }

    private Composed block(Syntax.BlockScalar block, Properties properties) {
        String text = new BlockText(block, faults).read(atRoot);
        return scalar(text, Kind.BLOCK_SCALAR, block.offset, Math.max(block.offset, block.end), properties.tag);
    }

    private Composed scalar(String text, Kind kind, int offset, int end, @Nullable Token tag) {
        anchors.sawScalar();
        String name = tag == null ? null : tagName(tag);
        Object raw = name != null ? tagged(name, text, offset) : kind == Kind.PLAIN ? schema.plain(text, atKey) : text;
        Position position = faults.lines().position(offset);
        if (raw instanceof Schema.Special.Binary binary) {
            return new Composed(Tagged.binary(binary, position), end, raw, true);
        }
        Object value = raw instanceof Schema.Special ? null : raw;
        return new Composed(new YamlScalar(position, value, text, Optional.ofNullable(name)), end, raw, true);
    }

    private @Nullable Object tagged(String tag, String text, int offset) {
        try {
            return schema.tagged(tag, text);
        } catch (IllegalArgumentException e) {
            throw faults.fault(offset, String.valueOf(e.getMessage()));
        }
    }

    String tagName(Token tag) {
        String source = faults.text().slice(tag.offset, tag.end);
        return String.valueOf(directives.name(source, problem -> {
            throw faults.fault(tag.offset, problem);
        }));
    }

    private Composed collection(Collection collection, Properties properties, int depth) {
        if (collection.kind == Kind.BLOCK_SEQUENCE) {
            checkPropertyLine(properties);
        }
        boolean isRoot = atRoot;
        atRoot = false;
        boolean isMap = collection.kind == Kind.BLOCK_MAP || collection.isFlowMap();
        Token tag = properties.tag;
        Tagged tagged = tag == null ? Tagged.NONE : Tagged.of(tagName(tag), isMap);
        if (collection.kind != Kind.BLOCK_MAP) {
            atKey = false;
        }
        return switch (collection.kind) {
            case BLOCK_MAP -> blocks.mapping(collection, tagged, depth);
            case BLOCK_SEQUENCE -> blocks.sequence(collection, tagged, depth);
            default -> flows.collection(collection, tagged, isRoot, depth);
        };
    }

    private void checkPropertyLine(Properties properties) {
        Token last = properties.anchor;
        if (last == null || (properties.tag != null && properties.tag.offset > last.offset)) {
            last = properties.tag;
        }
        Token lineBreak = properties.newlineAfterProperty;
        if (last != null && (lineBreak == null || lineBreak.offset < last.offset)) {
            throw faults.fault(last.offset, "a list with an anchor or a tag must begin on the next line");
        }
    }
}
