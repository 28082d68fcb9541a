package dev.stagebill.source;

import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** One pattern of files by the rules of gitignore(5), as files like CODEOWNERS use them too. */
public final class PathPattern {
    private static final int MAX_LENGTH = 400;
    private static final int MAX_STARS = 12;

    private final FastIgnoreRule rule;
    private final boolean shallow;
    private final boolean folders;

    private PathPattern(FastIgnoreRule rule, boolean shallow, boolean folders) {
        this.rule = rule;
        this.shallow = shallow;
        this.folders = folders;
    }

    /** The pattern; empty when it says nothing, or has more wildcards than anybody needs, as a hostile one might to use up time. */
    public static Optional<PathPattern> of(String text) {
        long stars = text.chars().filter(c -> c == '*').count();
        if (text.isBlank() || text.length() > MAX_LENGTH || stars > MAX_STARS) {
            return Optional.empty();
        }
        FastIgnoreRule rule = new FastIgnoreRule(text);
        return rule.isEmpty()
                ? Optional.empty()
                : Optional.of(new PathPattern(rule, text.endsWith("/*"), text.endsWith("/")));
    }

    /**
     * Whether the pattern is for a file: because it matches its path or a folder above it. A pattern that ends in a slash and a star is for the files
     * of that folder alone, as GitHub and GitLab say of CODEOWNERS.
     */
    public boolean matches(String path) {
        return rule.isMatch(path, false) || (!shallow && inMatchingFolder(path));
    }

    /** The same, where a folder counts only when the pattern ends in a slash, as in GitLab. */
    public boolean matchesStrictly(String path) {
        return rule.isMatch(path, false) || (folders && inMatchingFolder(path));
    }

    private boolean inMatchingFolder(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (rule.isMatch(path.substring(0, slash), true)) {
                return true;
            }
        }
        return false;
    }
}
