package dev.stagebill.site;

import dev.stagebill.config.PortalConfig;
import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists for language models in the form of llmstxt.org: a title, a summary, and sections of links. Links are absolute when the address of the
 * portal is known.
 */
final class LlmsText {
    private static final OutputPath FILE = new OutputPath("llms.txt");

    private final Optional<String> url;

    LlmsText(PortalConfig config) {
        this.url = config.url().map(URI::toString);
    }

    /** The list of the portal: its documentation and the definitions of its APIs. */
    SiteFile portal(PortalConfig config, List<DocsFrame> docs, List<DefinitionPage> definitions) {
        StringBuilder text =
                new StringBuilder(head(config.title(), config.description().orElse("")));
        text.append("\n## Catalog\n\n- ")
                .append(link("All entities", new OutputPath("catalog.json"), FILE))
                .append(": components, APIs, systems, teams and the rest as JSON, one on each line\n");
        if (!docs.isEmpty()) {
            text.append("\n## Documentation\n\n");
        }
        for (DocsFrame each : docs) {
            text.append("- ").append(link(each.documentation().title(), each.llmsFile(), FILE));
            each.documentation()
                    .description()
                    .ifPresent(words -> text.append(": ").append(plain(words)));
            text.append('\n');
        }
        if (!definitions.isEmpty()) {
            text.append("\n## APIs\n\n");
        }
        definitions.forEach(each -> text.append(line(each)).append('\n'));
        return new SiteFile(FILE, Content.of(text.toString()));
    }

    /** An API: its reference as a text, then the definition itself and what changed. */
    private String line(DefinitionPage page) {
        StringBuilder line = new StringBuilder("- ").append(link(page.title(), MarkdownCopies.of(page.path()), FILE));
        String facts = page.documentation().api().type().orElse("")
                + page.documentation()
                        .content()
                        .ownVersion()
                        .map(version -> " " + version)
                        .orElse("");
        List<String> notes = new ArrayList<>();
        notes.add(plain(facts));
        page.raw().ifPresent(raw -> notes.add(link("definition", raw, FILE)));
        page.changes().ifPresent(changes -> notes.add(link("changes", MarkdownCopies.of(changes), FILE)));
        return line.append(": ").append(String.join(", ", notes)).toString();
    }

    static String head(String title, String description) {
        return "# " + plain(title) + "\n\n" + (description.isBlank() ? "" : "> " + plain(description) + "\n\n");
    }

    String link(String title, OutputPath target, OutputPath from) {
        return "[" + plain(title).replace("[", "\\[").replace("]", "\\]") + "]("
                + url.map(base -> base + target.encoded()).orElseGet(() -> target.from(from)) + ")";
    }

    /** A text on one line. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
