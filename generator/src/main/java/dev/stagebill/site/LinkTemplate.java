package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the places of an address with what an entity says. Values come from repositories, so all of them are percent-encoded, none may climb
 * ({@code ..}), and only http, https and mailto come out.
 *
 * <p>Places: {@code {value}} one part; {@code {value:path}} slashes stay; {@code {value:slug}} the same, a whole address is understood;
 * {@code {value:1}} the first part of a path, {@code {value:2}} the second; {@code {value:job}} a path of Jenkins jobs; {@code {value:url}} the
 * value itself; {@code {value:location}} the same behind {@code url:}; {@code {kind}}, {@code {namespace}}, {@code {name}};
 * {@code {annotation:KEY}}, {@code {annotation:KEY|otherwise}}; {@code {host:NAME}} the host of the entity's repository when the value is the
 * path of that repository there, else NAME.
 */
final class LinkTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([^{}]*))?\\}");
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://[^/\\s@\\\\]+([/?#].*)?|mailto:[^\\s]+)");
    private static final Pattern HOST_FIRST =
            Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[a-zA-Z]+://[^/]*");
    private static final Pattern HTTP_AND_HOST = Pattern.compile("^(https?://)[^/]*");
    private static final Pattern BEHIND = Pattern.compile("[?#].*$", Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile("^/+|/+$");
    private static final Pattern HTTP_AND_SLASHES = Pattern.compile("^https?://|/+$");
    private static final Pattern DEFAULT_HOST = Pattern.compile("^\\{[a-z]+:(?:[^{}|]*\\|)?([^{}]*)\\}");
    private static final int MAX_LENGTH = 1000;

    private final Entity entity;
    private final String value;

    /** The value of an annotation of an entity. */
    LinkTemplate(Entity entity, String value) {
        this.entity = entity;
        this.value = value.strip();
    }

    /** The address; empty when something is missing for it or it is not safe. */
    Optional<String> fill(String template) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher places = PLACE.matcher(template);
        StringBuilder address = new StringBuilder();
        while (places.find()) {
            Optional<String> part = place(places.group(1), Optional.ofNullable(places.group(2)), hostOf(template));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            places.appendReplacement(address, Matcher.quoteReplacement(part.get()));
        }
        places.appendTail(address);
        return Optional.of(withOwnHost(address.toString(), template)).filter(LinkTemplate::isSafe);
    }

    private Optional<String> place(String name, Optional<String> argument, String host) {
        return switch (name) {
            case "value" -> value(argument.orElse(""), host);
            case "kind" -> Optional.of(segment(entity.ref().kind()));
            case "namespace" -> Optional.of(segment(entity.metadata().namespace()));
            case "name" -> Optional.of(segment(entity.metadata().name()));
            case "annotation" -> annotation(argument.orElse(""));
            case "host" -> Optional.of(repositoryHost().orElse(argument.orElse("")));
            default -> Optional.empty();
        };
    }

    private Optional<String> value(String form, String host) {
        return switch (form) {
            case "" -> Optional.of(segment(value));
            case "path" -> path(value);
            case "slug" -> path(slug(host));
            case "1", "2" -> part(Integer.parseInt(form), host);
            case "job" -> path(value.substring(value.indexOf(':') + 1)).map(path -> path.replace("/", "/job/"));
            case "url" -> Optional.of(value).filter(LinkTemplate::isAddress);
            case "location" ->
                Optional.of(value)
                        .filter(text -> text.startsWith("url:"))
                        .map(text -> text.substring("url:".length()))
                        .filter(LinkTemplate::isAddress);
            default -> Optional.empty();
        };
    }

    private Optional<String> annotation(String key) {
        int bar = key.indexOf('|');
        Optional<String> other = bar < 0 ? Optional.empty() : Optional.of(key.substring(bar + 1));
        return entity.metadata()
                .annotation(bar < 0 ? key : key.substring(0, bar))
                .map(text -> HTTP_AND_SLASHES.matcher(text.strip()).replaceAll(""))
                .flatMap(LinkTemplate::path)
                .or(() -> other);
    }

    private Optional<String> part(int number, String host) {
        List<String> parts = Arrays.stream(slug(host).split("/"))
                .filter(each -> !each.isEmpty())
                .toList();
        return parts.size() < number ? Optional.empty() : path(parts.get(number - 1));
    }

    /** The value without what people write around a slug: scheme, host, {@code .git}, slashes at the ends, query. */
    private String slug(String host) {
        String text =
                SCHEME_AND_HOST.matcher(BEHIND.matcher(value).replaceFirst("")).replaceFirst("");
        int slash = text.indexOf('/');
        boolean namesHost = slash > 0 && text.substring(0, slash).equalsIgnoreCase(host);
        String path = namesHost ? text.substring(slash) : text;
        String plain = ENDS.matcher(path).replaceAll("");
        return plain.endsWith(".git") ? plain.substring(0, plain.length() - ".git".length()) : plain;
    }

    /** A slug that is written as a whole address of another host leads to that host. */
    private String withOwnHost(String address, String template) {
        boolean slug = template.contains("{value:slug}");
        Optional<URI> written = slug && value.contains("://") ? uri(value) : Optional.empty();
        return written.map(URI::getRawAuthority)
                .filter(host ->
                        host.indexOf('@') < 0 && HOST_FIRST.matcher(host).matches())
                .map(host -> HTTP_AND_HOST.matcher(address).replaceFirst("$1" + Matcher.quoteReplacement(host)))
                .orElse(address);
    }

    private Optional<String> repositoryHost() {
        return entity.envelope()
                .source()
                .origin()
                .webUrl()
                .filter(web -> String.valueOf(web.getPath()).equalsIgnoreCase("/" + slug("")))
                .map(URI::getRawAuthority);
    }

    /** The host that stands in a template, also as the default of a place. */
    private static String hostOf(String template) {
        int start = template.indexOf("://") < 0 ? 0 : template.indexOf("://") + "://".length();
        String rest = DEFAULT_HOST.matcher(template.substring(start)).replaceFirst("$1");
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private static Optional<String> path(String path) {
        List<String> parts = List.of(path.split("/", -1));
        boolean climbs = parts.stream().anyMatch(part -> part.equals("..") || part.equals("."));
        return path.isEmpty() || climbs
                ? Optional.empty()
                : Optional.of(parts.stream().map(LinkTemplate::segment).collect(Collectors.joining("/")));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~")
                .replace("%40", "@")
                .replace("%3A", ":");
    }

    private static boolean isAddress(String text) {
        return isSafe(text) && uri(text).isPresent();
    }

    private static boolean isSafe(String address) {
        return address.chars().noneMatch(c -> c <= ' ' || c == 0x7f)
                && SAFE.matcher(address).matches();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getScheme() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
