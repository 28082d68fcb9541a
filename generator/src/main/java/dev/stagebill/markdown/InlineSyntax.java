package dev.stagebill.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A syntax inside of a text that begins with a certain character. */
@FunctionalInterface
interface InlineSyntax {
    /**
     * What begins at a place of a text; empty when it is not of this syntax.
     *
     * @param input the text of a block
     * @param at where the character stands
     */
    Optional<Found> find(BasedSequence input, int at, DirectInlineParser parser);

    /**
     * A node and where the text behind it goes on.
     *
     * @param node what was found
     * @param end the place behind it
     */
    record Found(Node node, int end) {}

    /** Asks the syntaxes of a character in their order. One factory for all: the library takes each class of factory once. */
    final class Factory implements InlineParserExtensionFactory, FactoryOrder {
        private final Map<Character, List<InlineSyntax>> syntaxes;

        Factory(Map<Character, List<InlineSyntax>> syntaxes) {
            this.syntaxes = Map.copyOf(syntaxes);
        }

        @Override
        public CharSequence getCharacters() {
            StringBuilder characters = new StringBuilder();
            syntaxes.keySet().stream().sorted().forEach(characters::append);
            return characters;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Asking(syntaxes);
        }
    }

    /** Puts what is found into the tree. */
    final class Asking implements InlineParserExtension {
        private final Map<Character, List<InlineSyntax>> syntaxes;

        Asking(Map<Character, List<InlineSyntax>> syntaxes) {
            this.syntaxes = syntaxes;
        }

        @Override
        public void finalizeDocument(InlineParser parser) {
            // Nothing is kept between blocks.
        }

        @Override
        public void finalizeBlock(InlineParser parser) {
            // Nothing is kept between blocks.
        }

        @Override
        public boolean parse(LightInlineParser parser) {
            if (!(parser instanceof DirectInlineParser direct)) {
                return false;
            }
            BasedSequence input = parser.getInput();
            int at = parser.getIndex();
            for (InlineSyntax syntax : syntaxes.getOrDefault(input.charAt(at), List.of())) {
                Optional<Found> found = syntax.find(input, at, direct);
                if (found.isPresent()) {
                    parser.flushTextNode();
                    parser.appendNode(found.get().node());
                    parser.setIndex(found.get().end());
                    return true;
                }
            }
            return false;
        }
    }
}
