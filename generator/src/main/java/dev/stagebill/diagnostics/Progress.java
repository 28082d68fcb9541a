package dev.stagebill.diagnostics;

/** Hears how far a long piece of work has come. May be called by many threads. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * Some of the work is done.
     *
     * @param stage what is being done, in one word, such as {@code crawl}
     * @param done how many units are done
     * @param total how many units there are; 0 when not known
     */
    void step(String stage, int done, int total);
}
