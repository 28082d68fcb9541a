package dev.stagebill.mkdocs;

import java.util.Locale;

/** Titles made of names, by MkDocs' rules ({@code mkdocs.structure.pages} and {@code mkdocs.utils.dirname_to_title}). */
public final class Titles {
    private Titles() {}

    /** The title of a file without one: its name without ending; that of a README is that of an index. */
    public static String ofFile(String path) {
        String name = RepositoryPath.name(path);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return ofName(stem.equals("README") ? "index" : stem);
    }

    /** A file or folder name as a title: blanks for hyphens and underscores, a capital when all is in lower case. */
    public static String ofName(String name) {
        String title = name.replace('-', ' ').replace('_', ' ');
        boolean lower = title.toLowerCase(Locale.ROOT).equals(title);
        return lower && !title.isEmpty() ? title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) : title;
    }
}
