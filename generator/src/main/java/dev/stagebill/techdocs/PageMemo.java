package dev.stagebill.techdocs;

import dev.stagebill.markdown.Includes;
import dev.stagebill.markdown.LinkResolver;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.markdown.PageInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers rendered pages, so that a page that is alike in several versions, or in the builds of a preview, is rendered once. The same text
 * with the same options makes the same page when every link and every included text is answered in the same way: that is asked again before a
 * page is taken over. Safe for use by many threads.
 */
final class PageMemo {
    /** Files of several documentations may be alike in all but where their links lead. */
    private static final int MAX_ALIKE = 8;

    private final Map<Key, List<Remembered>> pages = new ConcurrentHashMap<>();
    private final Set<Remembered> used =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private record Key(String page, String path, String text, MarkdownOptions options) {
        static Key of(DocsFile file, String text, MarkdownOptions options) {
            return new Key(file.page(), file.source().path(), digest(text), options);
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    private record Link(String target, LinkResolver.Use use, int line, Optional<String> answer) {}

    private record Include(String path, Includes.From from, Optional<String> answer) {}

    private record Remembered(List<Link> links, List<Include> includes, PageBuild.Rendered page) {
        boolean isTrueOf(PageInput input) {
            return links.stream()
                            .allMatch(link -> input.links()
                                    .resolve(link.target(), link.use(), link.line())
                                    .equals(link.answer()))
                    && includes.stream()
                            .allMatch(include -> input.includes()
                                    .text(include.path(), include.from())
                                    .equals(include.answer()));
        }
    }

    /** A rendering that writes down what it asks for. */
    private static final class Recording {
        private final PageInput input;
        private final List<Link> links = new ArrayList<>();
        private final List<Include> includes = new ArrayList<>();

        Recording(PageInput input) {
            this.input = input;
        }

        PageInput recorded() {
            return new PageInput(input.options(), this::resolve, this::include);
        }

        private Optional<String> resolve(String target, LinkResolver.Use use, int line) {
            Optional<String> answer = input.links().resolve(target, use, line);
            links.add(new Link(target, use, line, answer));
            return answer;
        }

        private Optional<String> include(String path, Includes.From from) {
            Optional<String> answer = input.includes().text(path, from);
            includes.add(new Include(path, from, answer));
            return answer;
        }

        Remembered of(PageBuild.Rendered page) {
            return new Remembered(List.copyOf(links), List.copyOf(includes), page);
        }
    }

    /**
     * The page that a file makes, when it has been rendered already.
     *
     * @param text all that the page is made of besides links and included texts
     * @param input makes what a rendering would be given; the last one made has been asked for the links of the page that is returned
     */
    Optional<PageBuild.Rendered> find(DocsFile file, String text, Supplier<PageInput> input) {
        PageInput asked = input.get();
        for (Remembered remembered : pages.getOrDefault(Key.of(file, text, asked.options()), List.of())) {
            if (remembered.isTrueOf(asked)) {
                used.add(remembered);
                return Optional.of(remembered.page());
            }
            asked = input.get();
        }
        return Optional.empty();
    }

    /** Renders a page and remembers it. */
    PageBuild.Rendered keep(
            DocsFile file, String text, PageInput input, Function<PageInput, PageBuild.Rendered> rendering) {
        Recording recording = new Recording(input);
        PageBuild.Rendered rendered = rendering.apply(recording.recorded());
        Remembered remembered = recording.of(rendered);
        used.add(remembered);
        pages.compute(Key.of(file, text, input.options()), (key, known) -> with(remembered, known));
        return rendered;
    }

    private static List<Remembered> with(Remembered remembered, @Nullable List<Remembered> known) {
        List<Remembered> all = new ArrayList<>(List.of(remembered));
        all.addAll(known == null ? List.of() : known);
        return List.copyOf(all.subList(0, Math.min(MAX_ALIKE, all.size())));
    }

    /** Forgets what was not used since this was called last. */
    void forgetUnused() {
        pages.replaceAll((key, known) -> known.stream().filter(used::contains).toList());
        pages.values().removeIf(List::isEmpty);
        used.clear();
    }
}
