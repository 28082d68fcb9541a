package dev.stagebill.techdocs;

import dev.stagebill.source.SourceFile;
import java.util.Optional;

/**
 * A Markdown file that becomes a page.
 *
 * @param path its path in the documentation, as links and the navigation name it
 * @param source the file
 * @param page the path of its page
 * @param listed whether it belongs in a navigation that is made of the files
 * @param mount the folder it comes from
 * @param text what it says, when that is not what is in the file
 */
record DocsFile(String path, SourceFile source, String page, boolean listed, Mount mount, Optional<String> text) {
    DocsFile(String path, SourceFile source, String page, boolean listed, Mount mount) {
        this(path, source, page, listed, mount, Optional.empty());
    }

    /** The same file with a text of ours. */
    DocsFile saying(String ours) {
        return new DocsFile(path, source, page, listed, mount, Optional.of(ours));
    }

    /** The same file as another page, which stands in for a missing one. */
    DocsFile standIn(String otherPage) {
        return new DocsFile(path, source, otherPage, false, mount, text);
    }
}
