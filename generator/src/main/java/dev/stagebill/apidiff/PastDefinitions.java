package dev.stagebill.apidiff;

import dev.stagebill.bundle.Bundler;
import dev.stagebill.config.PortalConfig.ApisConfig;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.source.PackageFile;
import dev.stagebill.source.Past;
import dev.stagebill.source.PastCommit;
import dev.stagebill.source.PastRelease;
import dev.stagebill.source.Release;
import dev.stagebill.source.SourceException;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the definition of one API back through its releases. For one thread. */
final class PastDefinitions {
    /** Releases without a change are passed over, up to so many. */
    private static final int MAX_RELEASES = 100;

    /** So much is read of older versions. */
    private static final int MAX_READ = 30_000_000;

    private final ApiEntity api;
    private final ApisConfig config;
    private final ApiEntity.Definition definition;
    private final String path;
    private final SourceTree source;
    private final List<ChangeSpan> spans = new ArrayList<>();
    private int read;

    PastDefinitions(ApiEntity api, ApisConfig config) {
        this.api = api;
        this.config = config;
        this.definition = api.definition().orElseThrow();
        this.path = definition.location().path();
        this.source = api.envelope().source();
    }

    /** A state with the definition as it was. */
    private record Version(ApiState state, String contentId, String text, Definition definition) {
        Version in(ApiState other, String id) {
            return new Version(other, id, text, definition);
        }
    }

    Optional<ApiChanges> changes() {
        Past past = source.history().past();
        Optional<Release> own = Optional.empty();
        List<PastRelease> releases =
                past.releases(new PackageFile(path, api.ref().name()), MAX_RELEASES);
        if (!releases.isEmpty() && isNow(releases.get(0))) {
            own = Optional.of(releases.get(0).release());
        }
        Optional<Instant> now = source.origin().lastChange();
        ApiState state = new ApiState(own.map(Release::name), now);
        Version today = new Version(
                state,
                source.file(path).map(SourceFile::contentId).orElse(""),
                definition.text(),
                Definition.of(definition.text()));
        if (today.definition().fault().isPresent()) {
            return Optional.empty();
        }
        Optional<ChangeSpan> lately = past.before(config.days()).flatMap(then -> lately(today, then));
        releases(today, releases.subList(own.isPresent() ? 1 : 0, releases.size()));
        lately.ifPresent(span -> spans.add(isUnreleased() ? 1 : 0, span));
        return spans.isEmpty() ? Optional.empty() : Optional.of(new ApiChanges(api, config.days(), spans));
    }

    private boolean isUnreleased() {
        return !spans.isEmpty() && spans.get(0).sort() == ChangeSpan.Sort.UNRELEASED;
    }

    /** Whether a release is what was read; a working tree may have changes that are not committed. */
    private boolean isNow(PastRelease past) {
        Optional<String> then = past.tree().file(path).map(SourceFile::contentId);
        return source.origin().commit().filter(past.release().commit()::equals).isPresent()
                && source.file(path).map(SourceFile::contentId).equals(then);
    }

    private Optional<ChangeSpan> lately(Version today, PastCommit then) {
        if (config.days() == 0) {
            return Optional.empty();
        }
        ApiState state = new ApiState(Optional.empty(), Optional.of(then.time()));
        return version(then.tree(), state, today)
                .map(old -> span(ChangeSpan.Sort.DAYS, old, today, List.of()))
                .filter(span -> span.difference().obstacle().isEmpty());
    }

    /** Each release that changed something against the one before; those that changed nothing are named with the next one that did. */
    private void releases(Version today, List<PastRelease> releases) {
        Version newer = today;
        List<String> unchanged = new ArrayList<>();
        for (PastRelease release : releases) {
            boolean first = newer == today && newer.state().release().isEmpty();
            if (!first && told() >= config.releases()) {
                return;
            }
            ApiState state = new ApiState(
                    Optional.of(release.release().name()),
                    Optional.of(release.release().time()));
            Optional<Version> older = version(release.tree(), state, newer);
            if (older.isEmpty() || differ(older.get(), newer).isPresent()) {
                continue;
            }
            ChangeSpan.Sort sort = first ? ChangeSpan.Sort.UNRELEASED : ChangeSpan.Sort.RELEASE;
            ChangeSpan span = span(sort, older.get(), newer, unchanged);
            if (first || isTold(span)) {
                spans.add(span);
                unchanged.clear();
            } else {
                newer.state().release().ifPresent(unchanged::add);
            }
            newer = older.get();
        }
    }

    private long told() {
        return spans.stream()
                .filter(span -> span.sort() == ChangeSpan.Sort.RELEASE)
                .count();
    }

    private static Optional<String> differ(Version older, Version newer) {
        return ApiDiff.obstacle(older.definition(), newer.definition());
    }

    private static boolean isTold(ChangeSpan span) {
        return !span.difference().isEmpty() || span.difference().texts() > 0;
    }

    private static ChangeSpan span(ChangeSpan.Sort sort, Version older, Version newer, List<String> unchanged) {
        return new ChangeSpan(
                sort, older.state(), newer.state(), ApiDiff.between(older.definition(), newer.definition()), unchanged);
    }

    /** The definition at a state; the same objects as in a newer state when nothing changed. Nothing when it cannot be read: nobody asked for it. */
    private Optional<Version> version(SourceTree tree, ApiState state, Version newer) {
        try {
            Optional<SourceFile> file = tree.file(path);
            String id = file.map(SourceFile::contentId).orElse("");
            if (!definition.bundled() && id.equals(newer.contentId())) {
                return Optional.of(newer.in(state, id));
            }
            return file.flatMap(found -> text(tree, found))
                    .map(text -> text.equals(newer.text())
                            ? newer.in(state, id)
                            : new Version(state, id, text, Definition.of(text)));
        } catch (SourceException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(SourceTree tree, SourceFile file) {
        Optional<String> text = whole(tree, file);
        text.ifPresent(found -> read += found.length());
        return text.filter(found -> found.length() <= ApiChangelog.MAX_CHARACTERS && read <= MAX_READ);
    }

    /** The text of the file, put together in the same way as the newer one. */
    private Optional<String> whole(SourceTree tree, SourceFile file) {
        return Optional.of(tree.read(file))
                .filter(bytes -> bytes.length <= ApiChangelog.MAX_CHARACTERS)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .map(text -> definition.bundled() && Bundler.mayRefer(text)
                        ? new Bundler(tree, url -> Optional.empty())
                                .bundle(text, path)
                                .text()
                        : text);
    }
}
