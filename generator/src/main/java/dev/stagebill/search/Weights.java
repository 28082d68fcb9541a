package dev.stagebill.search;

/**
 * What counts how much in ranking (BM25F: Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", 2004). All of it is
 * applied when the index is exported, but for {@link #idf}, {@link #PREFIX} and {@link #TYPO}, which the browser's script repeats.
 */
final class Weights {
    /** How fast more occurrences stop to count. */
    static final float SATURATION = 3f;

    /** Impacts are whole numbers below this. */
    static final int LEVELS = 32;

    /** What a word counts that only begins with the last word of the query. */
    static final double PREFIX = 0.5;

    /** What a word counts that differs from the query's by one or two letters. */
    static final double TYPO = 0.4;

    /** What a compound counts beside all of its parts. */
    static final double WHOLE = 0.4;

    /** What a word counts in the middle of the name of an entity. */
    static final double INSIDE = 0.2;

    /** What a word in the first section counts for the choice of the section: it stands for the whole page. */
    static final double FIRST_SECTION = 0.5;

    /** What a problem of the portal counts, so that what people look for comes before what is wrong with it. */
    static final double PROBLEM = 0.6;

    /** How many words a query has at most that is short, and rather asks for an entity than for documentation. */
    static final int SHORT = 2;

    /** What an entity counts when the query is short. */
    static final double ENTITY = 1.15;

    /** What an entity counts more each time that twice as many depend on it. */
    static final double POPULARITY = 0.02;

    /** What some of the parts of a compound count. */
    static final double PART = 0.5;

    /** What names count beside the text: a word that is the whole title counts this, one of four words of a title half of it. */
    static final float NAMING = 0.6f;

    /** A field of the index. */
    enum Field {
        /** The technical name. */
        NAME(0.7f),
        /** The name for people. */
        TITLE(1f),
        /** Tags. */
        TAGS(0.5f),
        /** The headings of the sections. Comes before the text, so that the best section of a page is known. */
        HEADINGS(2.5f, 0.5f),
        /** The text of the sections. */
        TEXT(1f, 0.7f);

        /** What one occurrence counts. */
        final float weight;

        /** How much the length of the field counts, from 0 to 1. */
        final float lengthWeight;

        /**
         * Whether it names the document. Occurrences in names are not added up; a word counts the less the more words there are, by the square root
         * of their number (cosine measure), so that of all titles with the words of a query the one without further words is the best.
         */
        final boolean naming;

        Field(float weight, float lengthWeight) {
            this.weight = weight;
            this.lengthWeight = lengthWeight;
            this.naming = false;
        }

        Field(float weight) {
            this.weight = weight;
            this.lengthWeight = 1;
            this.naming = true;
        }
    }

    private Weights() {}

    /**
     * The impact of a term on a document.
     *
     * @param occurrences the weighted number of its occurrences in headings and text
     * @param naming how far it is the name of the document, from 0 to 1
     */
    static int impact(float occurrences, float naming) {
        float text = occurrences / (SATURATION + occurrences);
        return Math.min(LEVELS - 1, (int) ((NAMING * naming + (1 - NAMING) * text) * LEVELS));
    }

    /** What a term counts that so many of all documents have. */
    static double idf(int documents, int withTerm) {
        return Math.log(1 + (documents - withTerm + 0.5) / (withTerm + 0.5));
    }

    /**
     * The average length of a field, rounded to a power of the square root of two, so that a word more in one document leaves the impacts of all
     * others as they are.
     */
    static float steadyAverage(double average) {
        double steps = StrictMath.rint(2 * StrictMath.log(Math.max(1, average)) / StrictMath.log(2));
        return (float) StrictMath.pow(2, steps / 2);
    }
}
