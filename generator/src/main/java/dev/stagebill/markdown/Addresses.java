package dev.stagebill.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where the references in an author's HTML lead, when that is safe. */
final class Addresses {
    private static final int MAX_CANDIDATES_LENGTH = 4_000;
    private static final Pattern COMMAS = Pattern.compile("^,+|,+$");
    private static final Pattern DESCRIPTOR = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,3})?[wx]),?");

    private final LinkResolver links;
    private final Dropped dropped;

    Addresses(LinkResolver links, Dropped dropped) {
        this.links = links;
        this.dropped = dropped;
    }

    /** Where an attribute leads: a safe link, or a picture that may be shown. */
    Optional<String> of(Element element, String attribute, LinkResolver.Use use) {
        if (!element.hasAttr(attribute)) {
            return Optional.empty();
        }
        String written = element.attr(attribute);
        return element.hasAttr(HtmlCleaner.RESOLVED)
                ? safe(element, written, written)
                : links.resolve(written.strip(), use, dropped.line()).flatMap(url -> safe(element, url, written));
    }

    /** A file of the portal that an attribute leads to; no data and nothing on another host. */
    Optional<String> file(Element element, String attribute) {
        return of(element, attribute, LinkResolver.Use.IMAGE).filter(SafeUrl::isLocal);
    }

    /** The pictures of {@code srcset} that may be shown. */
    Optional<String> candidates(Element element) {
        String written = element.attr("srcset");
        if (written.isEmpty() || written.length() > MAX_CANDIDATES_LENGTH) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>();
        Deque<String> words = new ArrayDeque<>(List.of(written.strip().split("\\s+", -1)));
        while (!words.isEmpty()) {
            String address = words.pop();
            String descriptor = address.endsWith(",") ? "" : descriptor(words);
            candidate(element, COMMAS.matcher(address).replaceAll("")).ifPresent(url -> kept.add(url + descriptor));
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", kept));
    }

    /** What stands behind an address, up to the next comma, as in section 4.8.4.2.1 of the HTML standard. */
    private static String descriptor(Deque<String> words) {
        String descriptor = "";
        while (!words.isEmpty()) {
            String word = words.pop();
            Matcher matcher = DESCRIPTOR.matcher(word);
            descriptor = descriptor.isEmpty() && matcher.matches() ? " " + matcher.group(1) : descriptor;
            if (word.endsWith(",")) {
                break;
            }
        }
        return descriptor;
    }

    private Optional<String> candidate(Element element, String target) {
        return target.isEmpty()
                ? Optional.empty()
                : links.resolve(target, LinkResolver.Use.IMAGE, dropped.line())
                        .flatMap(url -> safe(element, url, target))
                        .filter(SafeUrl::isLocal)
                        .map(url -> SafeUrl.written(url).replace(",", "%2C"));
    }

    private Optional<String> safe(Element element, String url, String written) {
        if (SafeUrl.isLink(url) || SafeUrl.isPicture(url)) {
            return Optional.of(url);
        }
        dropped.remark("the address of <" + element.normalName() + "> is not safe and is dropped: "
                + Links.shortened(written));
        return Optional.empty();
    }
}
