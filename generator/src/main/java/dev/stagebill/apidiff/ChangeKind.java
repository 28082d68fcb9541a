package dev.stagebill.apidiff;

import java.util.Locale;

/** What happened to a part of an API, as a change log puts it. */
public enum ChangeKind {
    /** It is new. */
    ADDED,
    /** It is another one now. */
    CHANGED,
    /** It should no longer be used. */
    DEPRECATED,
    /** It is gone. */
    REMOVED;

    /** The heading in a change log. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The name in machine-readable output. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
