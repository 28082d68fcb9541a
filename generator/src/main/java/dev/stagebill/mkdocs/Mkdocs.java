package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.markdown.MarkdownOptions;
import dev.stagebill.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@code mkdocs.yml} says, by the rules of MkDocs 1.6; nothing of it is run. */
public final class Mkdocs {
    private final Settings settings;
    private final Plugins plugins;
    private final Optional<List<NavEntry>> navigation;

    Mkdocs(Settings settings) {
        this.settings = settings;
        this.plugins = Plugins.of(settings.root());
        this.navigation = settings.root()
                .present("nav")
                .map(nav -> new NavReader(settings.place("nav").at(0, 0)).read(nav));
    }

    /** The file, without a line. */
    public SourceLocation file() {
        return settings.file();
    }

    /** Where a key stands, which may be in a file that this one inherits from. */
    public SourceLocation place(String key) {
        return settings.place(key);
    }

    /** The folder of the file. */
    public String folder() {
        return RepositoryPath.folder(settings.file().path());
    }

    /** A text, such as {@code site_name}; empty when it is not written. */
    public Optional<String> text(String key) {
        return settings.text(key);
    }

    /** {@code site_name}. */
    public Optional<String> siteName() {
        return settings.text("site_name");
    }

    /** {@code docs_dir}, relative to the file. */
    public String docsDir() {
        return settings.text("docs_dir").orElse("docs");
    }

    /** {@code nav}; empty when pages are found by themselves. */
    public Optional<List<NavEntry>> navigation() {
        return navigation;
    }

    /** {@code exclude_docs}: files that are no pages. */
    public FilePatterns excluded() {
        return FilePatterns.excluding(lines("exclude_docs"));
    }

    /** {@code draft_docs}: files that are pages in a preview only. */
    public FilePatterns drafts() {
        return FilePatterns.of(lines("draft_docs"));
    }

    /** {@code not_in_nav}: pages that are meant to be in no navigation. */
    public FilePatterns notInNavigation() {
        return FilePatterns.of(lines("not_in_nav"));
    }

    private List<String> lines(String key) {
        return settings.text(key)
                .map(String::lines)
                .map(lines -> lines.toList())
                .orElse(List.of());
    }

    /** Whether a feature of the theme is switched on, such as {@code navigation.indexes}. */
    public boolean feature(String name) {
        return features().contains(name);
    }

    /** {@code theme.features}. */
    public List<String> features() {
        return settings.root()
                .mapping("theme")
                .map(theme -> theme.strings("features"))
                .orElse(List.of());
    }

    /** {@code theme.language}. */
    public Optional<String> language() {
        return theme("language");
    }

    /** {@code theme.direction}. */
    public Optional<String> direction() {
        return theme("direction");
    }

    private Optional<String> theme(String key) {
        return settings.root().mapping("theme").flatMap(theme -> theme.get(key)).flatMap(Settings::text);
    }

    /** {@code plugins}. */
    public Plugins plugins() {
        return plugins;
    }

    /** {@code extra}. */
    public Optional<YamlMapping> extra() {
        return settings.root().mapping("extra");
    }

    /** {@code extra.status}: words for the state of a page, and what they mean. */
    public Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        extra().flatMap(extra -> extra.mapping("status"))
                .ifPresent(words -> words.entries()
                        .forEach((word, entry) ->
                                Settings.text(entry.value()).ifPresent(meaning -> statuses.put(word, meaning))));
        return statuses;
    }

    /** {@code markdown_extensions}, and the plugins that change what a text says. */
    public MarkdownOptions markdown() {
        return ExtensionOptions.of(settings.root(), plugins);
    }

    /** {@code validation}. */
    public Validation validation() {
        return Validation.of(settings.root());
    }

    /** Whether the file says where pages are edited; an empty {@code edit_uri} says nowhere. */
    public boolean saysEditing() {
        return settings.root().get("edit_uri").isPresent()
                || settings.text("edit_uri_template").isPresent();
    }

    /** The address on which a file of the docs folder is edited, by {@code edit_uri} or its template. */
    public Optional<String> editAddress(String path) {
        return EditAddress.of(settings).flatMap(address -> address.of(path));
    }

    /**
     * The address on which a file of a part of this documentation is edited, when this file says so for the whole.
     *
     * @param partsFolder the docs folder of the part, from the root of the repository
     */
    public Optional<String> editAddress(String partsFolder, String path) {
        String docs = RepositoryPath.below(folder(), partsFolder).orElse(partsFolder);
        return EditAddress.of(settings)
                .filter(address -> address.prefix().isPresent())
                .flatMap(address -> address.ofPart(docsDir(), docs).of(path));
    }
}
