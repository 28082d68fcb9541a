package dev.stagebill.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Films, sounds and pages inside of a page. What lies in the portal is shown; what lies elsewhere becomes a link, unless its host is allowed. */
final class EmbeddedMedia {
    private static final Pattern WEB = Pattern.compile(
            "https://([a-z0-9.-]+(?::[0-9]{1,5})?)(?:[/?#][!-~&&[^\\\\]]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile("\\s*[0-9.]*\\s*[;,]\\s*url\\s*=\\s*(.+)", Pattern.CASE_INSENSITIVE);

    private final HtmlWriter out;
    private final Addresses addresses;
    private final Dropped dropped;
    private final Set<String> frameHosts;

    EmbeddedMedia(HtmlWriter out, Addresses addresses, Dropped dropped, Set<String> frameHosts) {
        this.out = out;
        this.addresses = addresses;
        this.dropped = dropped;
        this.frameHosts = frameHosts;
    }

    /** Writes what takes the place of an element, whose content is not looked at any more; often nothing. */
    void write(Element element, boolean insideLink) {
        switch (element.normalName()) {
            case "video", "audio" -> media(element, insideLink);
            case "iframe" -> frame(element, insideLink);
            case "embed" -> link(element, "src", LinkResolver.Use.IMAGE, insideLink);
            case "object" -> link(element, "data", LinkResolver.Use.IMAGE, insideLink);
            case "meta" -> refresh(element, insideLink);
            default -> {}
        }
    }

    private void media(Element element, boolean insideLink) {
        List<Element> sources = element.hasAttr("src") ? List.of(element) : element.select("> source[src]");
        List<Optional<String>> files =
                sources.stream().map(source -> addresses.file(source, "src")).toList();
        if (files.stream().noneMatch(Optional::isPresent)) {
            sources.stream().findFirst().ifPresent(source -> link(source, "src", LinkResolver.Use.LINK, insideLink));
            return;
        }
        out.start(element.normalName()).flag("controls").attribute("preload", "metadata");
        mediaAttributes(element);
        out.end();
        files.forEach(file -> file.ifPresent(
                url -> out.start("source").attribute("src", SafeUrl.written(url)).resolved().end()));
        element.select("> track[src]").forEach(this::track);
        out.close(element.normalName());
    }

    private void mediaAttributes(Element element) {
        for (String name : List.of("width", "height")) {
            if (element.normalName().equals("video") && AttributeList.isSize(element.attr(name))) {
                out.attribute(name, element.attr(name));
            }
        }
        for (String flag : List.of("loop", "muted")) {
            if (element.hasAttr(flag)) {
                out.flag(flag);
            }
        }
        if (element.normalName().equals("video")) {
            addresses
                    .file(element, "poster")
                    .ifPresent(url -> out.attribute("poster", SafeUrl.written(url)));
        }
    }

    private void track(Element track) {
        addresses.file(track, "src").ifPresent(url -> {
            out.start("track").attribute("src", SafeUrl.written(url)).resolved();
            for (String name : List.of("kind", "srclang", "label")) {
                if (track.hasAttr(name)) {
                    out.attribute(name, track.attr(name));
                }
            }
            out.end();
        });
    }

    private void frame(Element element, boolean insideLink) {
        Optional<String> allowed = allowed(element.attr("src").strip());
        if (allowed.isEmpty()) {
            dropped.remark(element.hasAttr("src")
                    ? "<iframe> is shown as a link: the portal allows no pages of this host inside of its own"
                    : "<iframe> is not allowed in a text and is not shown");
            link(element, "src", LinkResolver.Use.LINK, insideLink);
            return;
        }
        out.start("iframe")
                .attribute("src", allowed.orElseThrow())
                .attribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-forms")
                .attribute("loading", "lazy")
                .attribute("referrerpolicy", "strict-origin-when-cross-origin");
        for (String name : List.of("title", "width", "height")) {
            if (element.hasAttr(name) && (name.equals("title") || AttributeList.isSize(element.attr(name)))) {
                out.attribute(name, element.attr(name));
            }
        }
        out.flag("allowfullscreen").end().close("iframe");
    }

    /** The address of a page that may be shown, as a browser will understand it. */
    private Optional<String> allowed(String source) {
        String url = source.startsWith("//") ? "https:" + source : source;
        Matcher matcher = WEB.matcher(url);
        return matcher.matches() && frameHosts.contains(matcher.group(1).toLowerCase(Locale.ROOT))
                ? Optional.of(url)
                : Optional.empty();
    }

    private void link(Element element, String attribute, LinkResolver.Use use, boolean insideLink) {
        Optional<String> url = insideLink ? Optional.empty() : addresses.of(element, attribute, use);
        url.filter(SafeUrl::isLink).ifPresent(target -> Links.writeEmbedLink(out, target, element.attr("title")));
    }

    /** Documentation leads on to other places in this way; readers get a link. */
    private void refresh(Element element, boolean insideLink) {
        Matcher content = REFRESH.matcher(element.attr("content"));
        if (!insideLink && element.attr("http-equiv").equalsIgnoreCase("refresh") && content.matches()) {
            element.attr("href", content.group(1).replaceAll("^['\"]|['\"]$", ""));
            link(element, "href", LinkResolver.Use.LINK, false);
        }
    }
}
