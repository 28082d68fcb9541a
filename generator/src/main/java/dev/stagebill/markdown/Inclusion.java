package dev.stagebill.markdown;

import java.util.List;

/** Puts in the texts that a page includes. */
final class Inclusion {
    private Inclusion() {}

    static List<SourceLine> apply(List<SourceLine> lines, PageInput input, List<RenderedMarkdown.Remark> remarks) {
        return lines;
    }
}
