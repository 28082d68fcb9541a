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
        if (domain.codePoints().anyMatch(DomainName::isNever)) {
            return "";
        }
        String mapped = isAscii(domain) ? domain.toLowerCase(Locale.ROOT) : map(domain);
        for (String label : mapped.split("\\.", -1)) {
            if (label.startsWith(PUNYCODE) ? !isPunycodeLabel(label) : !isAscii(label) && !isLabel(label)) {
                return "";
            }
        }
        return mapped;
    }

    private static boolean isPunycodeLabel(String label) {
        Optional<String> decoded = Punycode.decode(label.substring(PUNYCODE.length()));
        return decoded.filter(text -> !text.isEmpty() && map(text).equals(text) && isLabel(text))
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
        return Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    /** Characters that would be mapped to text with a full stop in it, that stand for nothing, or that describe others. */
    private static boolean isNever(int c) {
        return (c >= 0x2024 && c <= 0x2026)
                || (c >= 0x2488 && c <= 0x249b)
                || (c >= 0x2ff0 && c <= 0x2fff)
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0x17b4
                || c == 0x17b5;
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

    /**
     * A label is written in one direction: after a first letter that is written from right to left come no letters of the other sort, and a
     * letter or a digit is last; after a first letter that is written from left to right come none of the other sort, but in the last
     * place, where Backstage's parser does not look (RFC 5893, section 2).
     */
    private static boolean isOneDirection(String label) {
        byte[] directions = new byte[label.codePointCount(0, label.length())];
        int count = 0;
        int length = 0;
        for (int c : label.codePoints().toArray()) {
            directions[count++] = Character.getDirectionality(c);
            length = directions[count - 1] == Character.DIRECTIONALITY_NONSPACING_MARK ? length : count;
        }
        byte last = directions[Math.max(0, length - 1)];
        if (isRightToLeft(directions[0])) {
            return !contains(directions, length, Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                    && (isRightToLeft(last) || isNumber(last));
        }
        return directions[0] != Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || !(contains(directions, length - 1, Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                        || contains(directions, length - 1, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        || contains(directions, length - 1, Character.DIRECTIONALITY_ARABIC_NUMBER));
    }

    private static boolean contains(byte[] directions, int length, byte wanted) {
        for (int i = 0; i < length; i++) {
            if (directions[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(byte direction) {
        return direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
