package dev.stagebill.techdocs;

import dev.stagebill.source.SourceFile;
import java.util.Locale;

/** Titles made of names, by MkDocs' rules ({@code mkdocs.structure.pages} and {@code mkdocs.utils.dirname_to_title}). */
final class Titles {
    private Titles() {}

    /** The title of a page that has none. */
    static String ofPage(String path, SourceFile file) {
        if (path.isEmpty()) {
            return "Home";
        }
        String name = DocsSite.isIndex(file.path()) ? RepositoryPath.name(path) : file.name();
        return ofName(name.equals(file.name()) ? name.substring(0, name.lastIndexOf('.')) : name);
    }

    /** A file or folder name as a title: blanks for hyphens and underscores, a capital when all is in lower case. */
    static String ofName(String name) {
        String title = name.replace('-', ' ').replace('_', ' ');
        boolean lower = title.toLowerCase(Locale.ROOT).equals(title);
        return lower && !title.isEmpty() ? title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) : title;
    }
}
