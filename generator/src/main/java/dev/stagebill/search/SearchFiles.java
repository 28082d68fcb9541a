package dev.stagebill.search;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;

/** Where the files of the search index are written. */
@FunctionalInterface
interface SearchFiles {
    /** The folder of all of them, from the root of the portal. */
    String FOLDER = "search/";

    /** The file that is loaded first. */
    String START = "start";

    /** The file of the names of entities, when there are too many for the first file. */
    String NAMES = "names";

    /** The file that filters are counted with. */
    String FACETS = "facets";

    /** The first letter of files with the words that typos are compared with. */
    String WORDS = "w";

    /** The first letter of files with the postings of terms. */
    String TERMS = "t";

    /** The first letter of files with all the postings of frequent terms. */
    String FREQUENT = "f";

    /** The first letter of files with pairs of words. */
    String PAIRS = "p";

    /** The first letter of files with what is shown of documents. */
    String RESULTS = "r";

    /** Writes a file. */
    void write(OutputPath path, Content content);

    /** Writes a file of this name. */
    default void write(String name, Content content) {
        write(new OutputPath(FOLDER + name + ".js"), content);
    }

    /** The name of one of several files. */
    static String name(String letter, String part) {
        return letter + "-" + part;
    }
}
