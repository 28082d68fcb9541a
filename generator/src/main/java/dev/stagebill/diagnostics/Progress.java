package dev.stagebill.diagnostics;

/** Is told how far long work has come. Called by any thread, often, and so must be quick; what it shows is its own affair. */
@FunctionalInterface
public interface Progress {
    /**
     * A part of a stage is done.
     *
     * @param stage what is being done, as one word for people, such as {@code crawl} or {@code pages}
     * @param done how many parts are done
     * @param total how many parts there are
     */
    void step(String stage, int done, int total);

    /** Shows nothing. */
    Progress NONE = (stage, done, total) -> {};
}
