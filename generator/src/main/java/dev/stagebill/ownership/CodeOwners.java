package dev.stagebill.ownership;

import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The CODEOWNERS file of a repository, read as its host reads it: GitHub, GitLab or Bitbucket. Of all rules that are for a path the last one
 * counts. A file that is too large or cannot be read has no rules.
 */
public final class CodeOwners {
    /** No file. */
    public static final CodeOwners NONE = new CodeOwners(Optional.empty(), Dialect.GITHUB, List.of());

    /** GitHub reads no larger file; GitLab's limit is lower. */
    private static final int MAX_BYTES = 3 * 1024 * 1024;

    private final Optional<Located> file;
    private final Dialect dialect;
    private final List<Rule> rules;

    private CodeOwners(Optional<Located> file, Dialect dialect, List<Rule> rules) {
        this.file = file;
        this.dialect = dialect;
        this.rules = rules;
    }

    private record Located(SourceTree tree, String path) {}

    /** The file of a repository, at the first of the places where its host looks for it. */
    public static CodeOwners of(SourceTree tree) {
        for (Dialect.Place place : Dialect.places(tree.origin())) {
            Optional<SourceFile> file = tree.file(place.path());
            if (file.isPresent()) {
                List<Rule> rules = new RuleReader(place.dialect()).read(text(tree, file.get()));
                return new CodeOwners(Optional.of(new Located(tree, place.path())), place.dialect(), rules);
            }
        }
        return NONE;
    }

    private static String text(SourceTree tree, SourceFile file) {
        try {
            byte[] bytes = tree.read(file);
            return bytes.length > MAX_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        } catch (SourceException e) {
            return "";
        }
    }

    /** The first owner, of those that can be entities, that the last rule for a path names. */
    public Optional<CodeOwner> ownerOf(String path) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            if (dialect == Dialect.GITLAB
                    ? rule.pattern().matchesStrictly(path)
                    : rule.pattern().matches(path)) {
                return owner(rule);
            }
        }
        return Optional.empty();
    }

    private Optional<CodeOwner> owner(Rule rule) {
        return rule.owners().stream()
                .flatMap(written -> OwnerName.of(written, dialect).stream()
                        .flatMap(reference -> file.stream()
                                .map(found -> new CodeOwner(
                                        reference,
                                        written,
                                        found.tree().location(found.path()).at(rule.line(), 0)))))
                .findFirst();
    }
}
