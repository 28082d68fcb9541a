package dev.stagebill.render;

import dev.stagebill.output.OutputPath;
import dev.stagebill.site.Area;
import java.util.List;
import java.util.Optional;

/**
 * What templates know of the portal as a whole, under the name {@code site}.
 *
 * @param title the portal's title
 * @param description one sentence about the portal; may be empty
 * @param url the address it will be published at, ending in a slash
 * @param logo the portal's picture
 * @param menu the areas that have something to show, in order
 * @param search whether there is a search
 * @param entities how many entities there are
 * @param iframeHosts hosts whose pages may be shown inside of documentation
 * @param problems how many errors and warnings the build found
 */
public record SiteFacts(
        String title,
        String description,
        Optional<String> url,
        Optional<OutputPath> logo,
        List<Area> menu,
        boolean search,
        int entities,
        List<String> iframeHosts,
        long problems) {
    /** Copies the lists. */
    public SiteFacts {
        menu = List.copyOf(menu);
        iframeHosts = List.copyOf(iframeHosts);
    }

    /** Whether the menu has an area; the word is that of {@link Area#word()}. */
    public boolean has(String word) {
        return menu.stream().anyMatch(area -> area.word().equals(word));
    }
}
