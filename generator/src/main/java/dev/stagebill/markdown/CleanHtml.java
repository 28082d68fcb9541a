package dev.stagebill.markdown;

import java.util.List;

/**
 * What is left of HTML of unknown origin.
 *
 * @param html the safe part
 * @param ids all ids in it, in order
 * @param remarks the dangerous things that were dropped
 */
record CleanHtml(SafeHtml html, List<String> ids, List<RenderedMarkdown.Remark> remarks) {
    CleanHtml {
        ids = List.copyOf(ids);
        remarks = List.copyOf(remarks);
    }
}
