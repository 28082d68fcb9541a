package dev.stagebill.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain as it is looked up: in lower case, with the letters of other scripts mapped and checked (WHATWG URL Standard, section 3.3,
 * domain to ASCII; Unicode Technical Standard 46). The tables of that standard are approximated by what Java knows of characters.
 */
final class DomainName {
    private static final String PUNYCODE = "xn--";

    private DomainName() {}

    /** The domain, with labels of other scripts left as they are; empty when it cannot be one. */
    static String toAscii(String domain) {
        String mapped = isAscii(domain) ? domain.toLowerCase(Locale.ROOT) : map(domain);
        for (String label : mapped.split("[.\u3002\uff0e\uff61]", -1)) {
            if (label.startsWith(PUNYCODE) ? !isPunycodeLabel(label) : !isAscii(label) && !isLabel(label)) {
                return "";
            }
        }
        return mapped;
    }

    private static boolean isPunycodeLabel(String label) {
        Optional<String> decoded = Punycode.decode(label.substring(PUNYCODE.length()));
        return decoded.filter(text -> !text.isEmpty() && !isAscii(text) && map(text).equals(text) && isLabel(text))
                .isPresent();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String map(String domain) {
        StringBuilder kept = new StringBuilder();
        domain.codePoints().filter(c -> !isIgnored(c)).forEach(c -> {
            if (c == 0x1e9e || c == 0xdf) {
                kept.append('\u00df');
            } else {
                kept.append(Character.toString(c).toLowerCase(Locale.ROOT));
            }
        });
        String folded = Normalizer.normalize(kept, Normalizer.Form.NFKC);
        StringBuilder lower = new StringBuilder();
        folded.codePoints().forEach(c -> lower.append(Character.toString(c).toLowerCase(Locale.ROOT)));
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static boolean isIgnored(int c) {
        return c == 0xad
                || c == 0x34f
                || c == 0x200b
                || c == 0x2060
                || c == 0x2064
                || c == 0xfeff
                || (c >= 0x180b && c <= 0x180f)
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef);
    }

    private static boolean isLabel(String label) {
        int first = label.isEmpty() ? 0 : Character.getType(label.codePointAt(0));
        boolean mark = first == Character.NON_SPACING_MARK
                || first == Character.COMBINING_SPACING_MARK
                || first == Character.ENCLOSING_MARK;
        return !mark && label.codePoints().allMatch(DomainName::isAllowed) && isOneDirection(label);
    }

    private static boolean isAllowed(int c) {
        if (c < 0x80) {
            return true;
        }
        int type = Character.getType(c);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SPACE_SEPARATOR;
        return !hidden && c != 0xfffd && c != 0xfffc;
    }

    /** Letters that are written from right to left stand in a label with others of their sort only (RFC 5893, in short). */
    private static boolean isOneDirection(String label) {
        boolean right = label.codePoints().anyMatch(DomainName::isRightToLeft);
        boolean left = label.codePoints().anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return !right || (!left && isRightToLeft(label.codePointAt(0)));
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }
}
