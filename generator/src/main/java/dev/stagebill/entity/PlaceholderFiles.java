package dev.stagebill.entity;

import dev.stagebill.bundle.Bundle;
import dev.stagebill.bundle.BundleFault;
import dev.stagebill.bundle.Bundler;
import dev.stagebill.config.CatalogConfig.PlaceholderScope;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The files that placeholders may name: those of the repository of the descriptor, and of the portal's other sources when the portal file
 * says so. Nothing is fetched and no path leaves a repository. Paths are resolved as Backstage resolves addresses: from the folder of the
 * descriptor, or from the root of the repository with a slash in front.
 */
final class PlaceholderFiles {
    private final RepositoryUrls urls;
    private final PlaceholderScope scope;

    PlaceholderFiles(RepositoryUrls urls, PlaceholderScope scope) {
        this.urls = urls;
        this.scope = scope;
    }

    /**
     * The content of a file.
     *
     * @param tree the source it is in
     * @param text what is in it
     * @param path its path there
     */
    record Content(SourceTree tree, String text, String path) {
        SourceLocation location() {
            return tree.location(path);
        }
    }

    /**
     * A text that may have been put together.
     *
     * @param text the text
     * @param bundled whether parts of other files were brought in, so that its lines are no longer those of its file
     */
    record Placed(String text, boolean bundled) {}

    /** The file that the value of a placeholder names; nothing when it cannot be read, which is reported. */
    Optional<Content> read(Spot target, Findings findings) {
        Optional<String> named = target.node().asString();
        if (named.isEmpty()) {
            findings.error(
                    target,
                    Placeholders.CODE,
                    target.name() + " needs the path of a file, this is "
                            + target.node().describe(),
                    "");
            return Optional.empty();
        }
        return WebUrl.isValid(named.get())
                ? readUrl(target, named.get(), findings)
                : readPath(target, named.get(), findings);
    }

    private Optional<Content> readUrl(Spot target, String url, Findings findings) {
        Optional<RepositoryUrls.Place> place = urls.locate(url)
                .filter(found -> scope == PlaceholderScope.ANY_SOURCE
                        || found.tree().equals(findings.file().tree()));
        if (place.isEmpty()) {
            findings.tolerate(
                    target,
                    "catalog.remote-placeholder",
                    target.name() + " names " + Names.cut(url) + ", which is not in this repository and is not fetched",
                    "copy the file into the repository, or follow the link on the page");
            return Optional.empty();
        }
        return content(place.get().tree(), place.get().path(), target, findings);
    }

    private Optional<Content> readPath(Spot target, String path, Findings findings) {
        DescriptorFile file = findings.file();
        return content(file.tree(), file.resolve(path.strip().replace('\\', '/')), target, findings);
    }

    private Optional<Content> content(SourceTree tree, String path, Spot target, Findings findings) {
        Optional<SourceFile> file = tree.file(path).or(() -> tree.file(decoded(path)));
        if (file.isEmpty()) {
            findings.error(
                    target,
                    Placeholders.CODE,
                    target.name() + " names \"" + Names.cut(path) + "\", which is no file of the repository",
                    "the path begins at the folder of this file and must stay inside of the repository");
            return Optional.empty();
        }
        try {
            String text = new String(tree.read(file.get()), StandardCharsets.UTF_8);
            return Optional.of(new Content(tree, text, file.get().path()));
        } catch (SourceException e) {
            findings.error(target, Placeholders.CODE, String.valueOf(e.getMessage()), "");
            return Optional.empty();
        }
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /** The definition in a file together with the files it refers to; nothing when that cannot be had, which is reported. */
    Optional<Placed> bundled(Spot target, Content file, Findings findings) {
        Bundle bundle = bundle(file);
        Optional<BundleFault> wrong =
                bundle.faults().stream().filter(fault -> !fault.remote()).findFirst();
        wrong.ifPresent(fault -> findings.error(
                target,
                Placeholders.CODE,
                target.name() + " cannot put " + file.path() + " together: " + place(fault) + ": " + fault.message(),
                "a reference begins at the folder of the file that it is in"));
        bundle.faults().stream()
                .filter(fault -> wrong.isEmpty())
                .findFirst()
                .ifPresent(fault -> findings.tolerate(
                        target,
                        "catalog.remote-placeholder",
                        place(fault) + ": " + fault.message(),
                        "copy the file into the repository"));
        return wrong.isPresent() ? Optional.empty() : Optional.of(new Placed(bundle.text(), bundle.changed()));
    }

    /**
     * The same for a definition that is read as a text: Backstage leaves its references alone, and so nothing about them keeps an entity
     * out of the catalog.
     */
    Placed completed(Spot target, Content file, Findings findings) {
        if (!Bundler.mayRefer(file.text())) {
            return new Placed(file.text(), false);
        }
        Bundle bundle = bundle(file);
        bundle.faults().stream()
                .filter(fault -> !fault.remote())
                .forEach(fault -> findings.warn(
                        target,
                        "catalog.broken-definition-reference",
                        place(fault) + ": " + fault.message(),
                        "a reference begins at the folder of the file that it is in"));
        return new Placed(bundle.text(), bundle.changed());
    }

    private Bundle bundle(Content file) {
        Bundler bundler = new Bundler(
                file.tree(),
                url -> urls.locate(url)
                        .filter(place -> place.tree().equals(file.tree()))
                        .map(RepositoryUrls.Place::path));
        return bundler.bundle(file.text(), file.path());
    }

    private static String place(BundleFault fault) {
        return fault.file() + ":" + fault.position().line() + ":"
                + fault.position().column();
    }
}
