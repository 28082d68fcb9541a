package dev.stagebill.config;

import dev.stagebill.diagnostics.Judgement;
import dev.stagebill.diagnostics.Severity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a build needs to know, read from the portal file with all defaults filled in. Paths in it are absolute, or relative to
 * {@link #folder()} where a type says so.
 *
 * @param folder the folder of the portal file
 * @param title the name of the portal
 * @param description one sentence about it
 * @param url the address it will be published at, ending in a slash; needed for absolute links (sitemap, canonical)
 * @param logo a picture in the portal's folder
 * @param home a Markdown file in the portal's folder shown on the front page
 * @param theme how the portal looks
 * @param sources where the repositories are, in the order of the file
 * @param catalog which files describe entities, and which kinds may come from where
 * @param kinds kinds of one's own
 * @param docs how documentation is built
 * @param search how search is built
 * @param output the folder the portal is published to
 * @param cache the folder for cached clones and results
 * @param failOn findings of this severity stop the build; empty: never
 * @param findings how findings are judged before that
 * @param offline whether the network may not be used
 * @param links rules for links that lead out of the portal
 * @param apis what is shown of APIs
 */
public record PortalConfig(
        Path folder,
        String title,
        Optional<String> description,
        Optional<URI> url,
        Optional<Path> logo,
        Optional<Path> home,
        ThemeConfig theme,
        List<SourceConfig> sources,
        CatalogConfig catalog,
        List<KindConfig> kinds,
        DocsConfig docs,
        SearchConfig search,
        Path output,
        Path cache,
        Optional<Severity> failOn,
        FindingsConfig findings,
        boolean offline,
        LinksConfig links,
        ApisConfig apis) {

    /** Copies the lists. */
    public PortalConfig {
        sources = List.copyOf(sources);
        kinds = List.copyOf(kinds);
    }

    /** A configuration without rules of its own for links that lead out of the portal. */
    public PortalConfig(
            Path folder,
            String title,
            Optional<String> description,
            Optional<URI> url,
            Optional<Path> logo,
            Optional<Path> home,
            ThemeConfig theme,
            List<SourceConfig> sources,
            CatalogConfig catalog,
            List<KindConfig> kinds,
            DocsConfig docs,
            SearchConfig search,
            Path output,
            Path cache,
            Optional<Severity> failOn,
            FindingsConfig findings,
            boolean offline) {
        this(
                folder,
                title,
                description,
                url,
                logo,
                home,
                theme,
                sources,
                catalog,
                kinds,
                docs,
                search,
                output,
                cache,
                failOn,
                findings,
                offline,
                LinksConfig.NONE,
                ApisConfig.USUAL);
    }

    /**
     * What is shown of APIs.
     *
     * @param changes whether definitions are compared with what they were before
     * @param days changes of so many days are shown; 0: none
     * @param releases the changes of so many releases are shown
     */
    public record ApisConfig(boolean changes, int days, int releases) {
        /** What holds when the portal file says nothing. */
        public static final ApisConfig USUAL = new ApisConfig(true, 90, 10);
    }

    /**
     * Rules for links that lead out of the portal.
     *
     * @param hosts what sort of git host a name stands for, where the name does not tell
     * @param annotations links that are made from annotations, before the built-in ones
     */
    public record LinksConfig(List<Host> hosts, List<AnnotationLink> annotations) {
        /** No rules. */
        public static final LinksConfig NONE = new LinksConfig(List.of(), List.of());

        /** Copies the lists. */
        public LinksConfig {
            hosts = List.copyOf(hosts);
            annotations = List.copyOf(annotations);
        }

        /** The sort of a host: what the portal file says, else what its name tells. */
        public HostKind kindOf(String host) {
            return hosts.stream()
                    .filter(each -> each.host().equalsIgnoreCase(host))
                    .findFirst()
                    .map(Host::kind)
                    .orElseGet(() -> HostKind.of(host));
        }
    }

    /**
     * A git host.
     *
     * @param host its name, without port, in lower case
     * @param kind whose addresses its pages have
     */
    public record Host(String host, HostKind kind) {}

    /**
     * A link that is made from an annotation.
     *
     * @param annotation the key of the annotation
     * @param title what to call the link; empty in a rule that switches all links of the annotation off
     * @param url the address with {@code {value}} and other places to fill in; empty in a rule that switches off
     * @param icon a word for the picture; may be empty
     * @param kinds the kinds of entities it is for, without regard to case; empty: all
     * @param enabled whether there is such a link; not: links of rules below with this annotation (and this title, if there is one) are left out
     */
    public record AnnotationLink(
            String annotation, String title, String url, String icon, List<String> kinds, boolean enabled) {
        /** Copies the kinds. */
        public AnnotationLink {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * How the portal looks.
     *
     * @param name the built-in theme
     * @param folder a folder whose files take the place of the theme's files of the same name
     * @param accent a CSS colour in hexadecimal form, such as {@code #0b6e6e}
     */
    public record ThemeConfig(String name, Optional<Path> folder, Optional<String> accent) {}

    /**
     * How documentation is built.
     *
     * @param readme whether the README of a component without documentation is shown as its documentation
     * @param discover whether a component that nobody says has documentation shows what is in its folder
     * @param iframeHosts hosts, in lower case, whose pages may be shown inside of documentation
     * @param versions which versions of the documentation are shown, for sources that say nothing else
     */
    public record DocsConfig(
            boolean readme, boolean discover, List<String> iframeHosts, Optional<VersionsConfig> versions) {
        /** Copies the hosts. */
        public DocsConfig {
            iframeHosts = List.copyOf(iframeHosts);
        }
    }

    /**
     * How search is built.
     *
     * @param enabled whether there is a search at all
     * @param language the language that most is written in
     * @param keepLucene a folder the Lucene index itself is kept in
     */
    public record SearchConfig(boolean enabled, SearchLanguage language, Optional<Path> keepLucene) {}

    /**
     * How findings are judged.
     *
     * @param judgement other severities and what is known already
     * @param baselineFile the file in which the known findings are, or will be
     */
    public record FindingsConfig(Judgement judgement, Optional<Path> baselineFile) {
        /** Every finding as it is reported. */
        public static final FindingsConfig USUAL = new FindingsConfig(Judgement.USUAL, Optional.empty());
    }
}
