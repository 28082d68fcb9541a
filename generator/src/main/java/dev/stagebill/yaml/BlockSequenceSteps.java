package dev.stagebill.yaml;

import dev.stagebill.yaml.Syntax.Collection;
import dev.stagebill.yaml.Syntax.Item;
import dev.stagebill.yaml.Syntax.Part;

/** What becomes of a token while a list in block style is the innermost open part. */
final class BlockSequenceSteps {
    private final SyntaxBuilder builder;

    BlockSequenceSteps(SyntaxBuilder builder) {
        this.builder = builder;
    }

    void step(Collection sequence) {
        Item item = sequence.lastItem();
        switch (builder.kind()) {
            case NEWLINE -> BlockMapSteps.newline(sequence, item, builder.token());
            case SPACE, COMMENT -> BlockMapSteps.blankAtItem(sequence, item, builder);
            case ANCHOR, TAG -> {
                if (item.value != null || builder.indent() <= sequence.indent) {
                    value(sequence);
                } else {
                    item.start.add(builder.token());
                }
            }
            case SEQUENCE_ITEM -> {
                if (builder.indent() != sequence.indent) {
                    value(sequence);
                } else if (item.value != null || Syntax.includes(item.start, Kind.SEQUENCE_ITEM)) {
                    sequence.items.add(new Item(Syntax.tokens(builder.token())));
                } else {
                    item.start.add(builder.token());
                }
            }
            default -> value(sequence);
        }
    }

    private void value(Collection sequence) {
        Part value = builder.indent() > sequence.indent ? Starts.of(builder, sequence) : null;
        if (value == null) {
            builder.closeAndRetry();
        } else {
            builder.open(value);
        }
    }
}
