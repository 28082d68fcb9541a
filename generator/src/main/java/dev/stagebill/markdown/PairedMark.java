package dev.stagebill.markdown;

import com.vladsch.flexmark.ast.DelimitedNodeImpl;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Text between pairs of one character: {@code ==mark==}, {@code ~~del~~}, {@code ~sub~}, {@code ^^ins^^}, {@code ^sup^}. */
final class PairedMark extends DelimitedNodeImpl {
    private final String tag;

    PairedMark(BasedSequence opening, BasedSequence text, BasedSequence closing, String tag) {
        super(opening, text, closing);
        this.tag = tag;
    }

    /** The HTML element it becomes. */
    String tag() {
        return tag;
    }

    /**
     * Finds the pairs of one character.
     *
     * @param single the element that single characters make; empty when they make none
     * @param twice the element that two make; empty when they make none
     */
    static DelimiterProcessor finder(char character, String single, String twice) {
        return new Finder(character, single, twice);
    }

    private static final class Finder implements DelimiterProcessor {
        private final char character;
        private final String single;
        private final String twice;

        Finder(char character, String single, String twice) {
            this.character = character;
            this.single = single;
            this.twice = twice;
        }

        @Override
        public char getOpeningCharacter() {
            return character;
        }

        @Override
        public char getClosingCharacter() {
            return character;
        }

        @Override
        public int getMinLength() {
            return single.isEmpty() ? 2 : 1;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            Patience.compare();
            if (opener.length() >= 2 && closer.length() >= 2) {
                return twice.isEmpty() || isInsideOfWord(opener, closer) ? 0 : 2;
            }
            return single.isEmpty() || hasBlank(opener, closer) ? 0 : 1;
        }

        /** Two marks do not begin or end inside of a word (the smart rule of all three PyMdown extensions). */
        private static boolean isInsideOfWord(DelimiterRun opener, DelimiterRun closer) {
            BasedSequence base = opener.getNode().getBaseSequence();
            int before = opener.getNode().getStartOffset() - 1;
            int after = closer.getNode().getEndOffset();
            return (before >= 0 && Character.isLetterOrDigit(base.charAt(before)))
                    || (after < base.length() && Character.isLetterOrDigit(base.charAt(after)));
        }

        /** What is raised or lowered is one word; a blank behind a backslash belongs to it, and so does what stands in a link. */
        private static boolean hasBlank(DelimiterRun opener, DelimiterRun closer) {
            Node end = closer.getNode();
            for (Node node = opener.getNode().getNext(); node != null && node != end; node = node.getNext()) {
                Patience.compare();
                if (node instanceof SoftLineBreak || node instanceof HardLineBreak || isBroken(node)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isBroken(Node node) {
            BasedSequence chars = node.getChars();
            if (!(node instanceof Text)) {
                return false;
            }
            for (int i = 0; i < chars.length(); i++) {
                if (Character.isWhitespace(chars.charAt(i)) && !isEscaped(chars, i)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isEscaped(CharSequence chars, int at) {
            int before = at;
            while (before > 0 && chars.charAt(before - 1) == '\\') {
                before--;
            }
            return (at - before) % 2 == 1;
        }

        @Override
        public void process(Delimiter opener, Delimiter closer, int used) {
            PairedMark mark = new PairedMark(
                    opener.getTailChars(used),
                    BasedSequence.NULL,
                    closer.getLeadChars(used),
                    used == 2 ? twice : single);
            opener.moveNodesBetweenDelimitersTo(mark, closer);
        }

        @Override
        public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun delimiter) {
            return null;
        }

        @Override
        @SuppressWarnings("TooManyParameters") // the library's signature
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return !afterIsWhiteSpace;
        }

        @Override
        @SuppressWarnings("TooManyParameters") // the library's signature
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return !beforeIsWhitespace;
        }

        @Override
        public boolean skipNonOpenerCloser() {
            return false;
        }
    }
}
