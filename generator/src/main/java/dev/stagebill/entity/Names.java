package dev.stagebill.entity;

import java.util.regex.Pattern;

/**
 * Which texts are names, namespaces, keys and tags ({@code packages/catalog-model/src/validation}:
 * {@code KubernetesValidatorFunctions}, {@code CommonValidatorFunctions}, {@code makeValidator}). Lengths are in UTF-16 units.
 */
final class Names {
    /** What a name may be. */
    static final String NAME_HINT =
            "use 1 to 63 letters, digits, '-', '_' or '.', with a letter or digit first and last";

    private static final int MAX_LABEL = 63;
    private static final int MAX_DOMAIN = 253;
    private static final int MAX_SHOWN = 80;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*+(?<![-_.]))?");
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*+(?<!-))?");
    private static final Pattern KIND = Pattern.compile("[a-zA-Z][a-z0-9A-Z]*");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9A-Z]+");
    private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]++(-[a-z0-9:+#]++)*+");

    /** What {@code String.prototype.trim} of JavaScript removes. */
    private static final Pattern BLANK =
            Pattern.compile("[\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
                    + "\\x{202f}\\x{205f}\\x{3000}\\x{feff}]*+");

    private Names() {}

    /** A value as messages repeat it: not longer than a line. */
    static String cut(String value) {
        return value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "\u2026";
    }

    static boolean isName(String text) {
        return isLabel(text, NAME);
    }

    static boolean isNamespace(String text) {
        return isLabel(text, DNS_LABEL);
    }

    static boolean isKind(String text) {
        return isLabel(text, KIND);
    }

    static boolean isTag(String text) {
        return isLabel(text, TAG);
    }

    static boolean isApiVersion(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 || isDomain(text.substring(0, slash))) && isLabel(text.substring(slash + 1), VERSION);
    }

    /** Whether the text may be the key of a label or an annotation. */
    static boolean isKey(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 || isDomain(text.substring(0, slash))) && isName(text.substring(slash + 1));
    }

    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    private static boolean isDomain(String text) {
        if (text.length() > MAX_DOMAIN) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!isNamespace(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String text, Pattern pattern) {
        return text.length() <= MAX_LABEL && pattern.matcher(text).matches();
    }
}
