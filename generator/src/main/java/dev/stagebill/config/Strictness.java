package dev.stagebill.config;

import java.util.Locale;

/** What becomes of an entity that Backstage would refuse. */
public enum Strictness {
    /** It is shown with what is wrong about it, as far as its kind and name can be read. */
    LENIENT,
    /** It is left out, as Backstage leaves it out. */
    BACKSTAGE;

    /** The word used in the portal file and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
