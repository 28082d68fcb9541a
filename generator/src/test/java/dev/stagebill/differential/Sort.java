package dev.stagebill.differential;

/** The sorts of facts of a documentation that are compared. */
enum Sort {
    PAGES,
    NAVIGATION,
    TITLES,
    PREVIOUS_NEXT,
    HEADINGS,
    LINKS,
    PICTURES,
    TABLES,
    CODE,
    ADMONITIONS,
    TABS,
    FOOTNOTES,
    TASKS,
    MATH,
    DIAGRAMS,
    DEFINITIONS,
    ICONS,
    WORDS
}
