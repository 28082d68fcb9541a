package dev.stagebill.source;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What was found in a source and is not among its files, or needs care: one finding for each reason, however many files there are. */
final class Leftovers {
    private static final int SHOWN = 3;
    private static final int MAX_KEPT = 10_000;
    private static final Pattern UNSHOWABLE = Pattern.compile("[^\\p{Print}\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]");

    /** A symbolic link matters when a page could be missing because of it. */
    private static final Pattern MATTERS = Pattern.compile(
            "(?:.*/)?(?:docs|[^/]*\\.(?:md|markdown|ya?ml|json|proto|graphqls?|svg|png|jpe?g|gif|webp))");

    /** Why a file is not there. */
    enum Reason {
        NAME(
                Severity.WARNING,
                "source.file-name",
                "names that cannot be used (not UTF-8, control characters, a backslash, too long)",
                "rename them"),
        SYMLINK(
                Severity.NOTICE,
                "source.symlink",
                "symbolic links that lead to no file of the source",
                "put a copy of the file in place of the link"),
        SUBMODULE(
                Severity.NOTICE,
                "source.submodule",
                "submodules or repositories inside the repository, whose files are not read",
                "make them sources of their own"),
        LFS(
                Severity.NOTICE,
                "source.lfs-pointer",
                "files kept in Git LFS, of which only the pointer is in the repository",
                "keep pictures of the documentation in the repository itself"),
        CASE(
                Severity.NOTICE,
                "source.case-clash",
                "names that differ only in upper and lower case, which are one file on some systems",
                "rename one of each"),
        LIMIT(
                Severity.WARNING,
                "source.too-many-files",
                "files too many; those that come after them are left out",
                "name the folder that counts with the key path"),
        UNREADABLE(
                Severity.WARNING,
                "source.unreadable-file",
                "files or folders that cannot be read",
                "check their permissions");

        private final Severity severity;
        private final String code;
        private final String what;
        private final String hint;

        Reason(Severity severity, String code, String what, String hint) {
            this.severity = severity;
            this.code = code;
            this.what = what;
            this.hint = hint;
        }
    }

    private final Map<Reason, TreeSet<String>> paths = new EnumMap<>(Reason.class);

    void add(Reason reason, String path) {
        TreeSet<String> kept = paths.computeIfAbsent(reason, any -> new TreeSet<>());
        boolean counts = reason != Reason.SYMLINK
                || MATTERS.matcher(path.toLowerCase(Locale.ROOT)).matches();
        if (counts && kept.size() < MAX_KEPT) {
            kept.add(UNSHOWABLE.matcher(path).replaceAll("?"));
        }
    }

    /** Reports what was left out of a tree. */
    void report(SourceTree tree, Diagnostics diagnostics) {
        paths.forEach((reason, found) -> {
            if (!found.isEmpty()) {
                diagnostics.report(Diagnostic.of(
                                reason.severity, reason.code, "the source has " + reason.what + ": " + examples(found))
                        .at(tree.location(found.first()))
                        .hint(reason.hint));
            }
        });
    }

    private static String examples(Set<String> found) {
        List<String> shown = found.stream().limit(SHOWN).toList();
        String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
        return String.join(", ", shown) + more;
    }
}
