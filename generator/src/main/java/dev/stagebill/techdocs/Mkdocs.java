package dev.stagebill.techdocs;

import dev.stagebill.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * What is used of {@code mkdocs.yml}.
 *
 * @param file the file
 * @param siteName {@code site_name}
 * @param description {@code site_description}
 * @param docsDir {@code docs_dir}, relative to the file
 * @param navigation {@code nav}; empty when pages are found by themselves
 * @param exclude the patterns of {@code exclude_docs}
 * @param sectionIndexes whether the index page of a section becomes the page of the section itself
 * @param look how the documentation wants to be shown
 */
record Mkdocs(
        SourceFile file,
        Optional<String> siteName,
        Optional<String> description,
        String docsDir,
        Optional<List<NavEntry>> navigation,
        List<String> exclude,
        boolean sectionIndexes,
        DocsLook look) {
    Mkdocs {
        navigation = navigation.map(List::copyOf);
        exclude = List.copyOf(exclude);
    }

    /**
     * An entry of {@code nav} as written.
     *
     * @param title the title, when there is one
     * @param target the file, folder or address, when it is no section
     * @param children the entries of a section
     * @param line where it stands
     */
    record NavEntry(Optional<String> title, Optional<String> target, List<NavEntry> children, int line) {
        NavEntry {
            children = List.copyOf(children);
        }
    }
}
