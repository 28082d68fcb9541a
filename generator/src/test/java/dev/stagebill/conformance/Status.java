package dev.stagebill.conformance;

import java.util.Arrays;

/** What becomes of a pair of a suite, as its table says, and why. */
enum Status {
    PASSED("passed", "we render what the suite expects"),
    MKDOCS(
            "deliberate: mkdocs",
            "the suite looks at one extension alone, or at CommonMark; with everything that TechDocs always switches on, MkDocs renders"
                    + " something else, and so do we (the test compares with that, too)"),
    SAFETY(
            "deliberate: safety",
            "what the suite expects could run a script, load something or change the page around it"),
    READABLE("deliberate: readable", "MkDocs loses or garbles what the author plainly meant; we show it"),
    MARKUP(
            "deliberate: markup",
            "the pair is about class names, wrappers or scripts of a certain output, and ours means the same"),
    PYTHON("deliberate: python", "the pair runs Python code of its author"),
    NETWORK("deliberate: network", "the pair fetches something, and a build fetches nothing but its sources"),
    UNSUPPORTED("unsupported", "not rendered as the suite expects");

    private final String label;
    private final String reason;

    Status(String label, String reason) {
        this.label = label;
        this.reason = reason;
    }

    /** The status with this label. */
    static Status of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No status is called " + label));
    }

    boolean isDeliberate() {
        return label.startsWith("deliberate");
    }

    String label() {
        return label;
    }

    String reason() {
        return reason;
    }
}
