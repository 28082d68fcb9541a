package dev.stagebill.site;

import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.Link;
import dev.stagebill.entity.LocationEntity;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.site.EntityPage.OutLink;
import dev.stagebill.site.EntityPage.RemoteLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The links of the metadata of an entity. */
final class OutLinks {
    /** Keys of Backstage's icons (plugins/app, icons) that are called otherwise here. */
    private static final Map<String, String> ICONS = Map.of(
            "externallink", "external",
            "brokenimage", "alert",
            "scaffolder", "template",
            "techdocs", "docs",
            "unstarred", "star",
            "mail", "email",
            "message", "chat");

    private OutLinks() {}

    /** Its links. One with an address that could do harm, or that only means something on another site, is kept as text: it has no address. */
    static List<OutLink> of(Entity entity) {
        return entity.metadata().links().stream().map(OutLinks::outLink).toList();
    }

    private static OutLink outLink(Link link) {
        String address = link.url().strip();
        boolean safe = Sanitizer.isSafeUrl(address) && address.indexOf(':') > 0;
        return new OutLink(
                link.title().orElse(address),
                safe ? address : "",
                icon(link.icon().orElse("link")));
    }

    /** Where a Location points to: a link when it is an address on the web. */
    static List<OutLink> targets(LocationEntity location) {
        return location.targets().stream()
                .map(target -> web(target, "location"))
                .toList();
    }

    /** Where an API answers: a link when it is an address on the web. */
    static List<RemoteLink> remotes(ApiEntity api) {
        return api.remotes().stream()
                .map(remote -> new RemoteLink(remote.type(), web(remote.url(), "link")))
                .toList();
    }

    private static OutLink web(String target, String icon) {
        return new OutLink(target, Sanitizer.isExternalUrl(target) ? target.strip() : "", icon);
    }

    /** The word of our icons for a key of Backstage's; a key that is unknown gives the picture of a link. */
    static String icon(String key) {
        String word = key.toLowerCase(Locale.ROOT);
        return word.startsWith("kind:") ? word.substring("kind:".length()) : ICONS.getOrDefault(word, word);
    }
}
