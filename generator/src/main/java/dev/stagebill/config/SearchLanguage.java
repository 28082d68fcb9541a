package dev.stagebill.config;

import java.util.Locale;

/** The languages that search has rules for. */
public enum SearchLanguage {
    /** English. */
    EN,
    /** German. */
    DE,
    /** French. */
    FR,
    /** Spanish. */
    ES,
    /** Portuguese. */
    PT,
    /** Russian. */
    RU,
    /** Any other: words are taken as they are. */
    NONE;

    /** The code in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
