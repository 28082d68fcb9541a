package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is said of an API as a whole. */
final class OverviewReader {
    private static final Set<String> ROOT = Set.of(
            "openapi",
            "swagger",
            "info",
            "servers",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "paths",
            "webhooks",
            "x-webhooks",
            "components",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions",
            "security",
            "tags",
            "externalDocs",
            "x-tagGroups");
    private static final Set<String> INFO =
            Set.of("title", "version", "description", "summary", "termsOfService", "contact", "license", "x-logo");

    private OverviewReader() {}

    static List<Fact> facts(YamlMapping root, YamlMapping info) {
        List<Fact> facts = new ArrayList<>();
        Fields.text(info, "summary")
                .filter(text -> Fields.text(info, "description").isPresent())
                .ifPresent(text -> facts.add(new Fact("Summary", text, Optional.empty())));
        Fields.text(info, "termsOfService")
                .ifPresent(url -> facts.add(new Fact("Terms of service", url, SafeLink.of(url))));
        info.mapping("contact").ifPresent(contact -> contact(contact, facts));
        info.mapping("license").ifPresent(license -> license(license, facts));
        Further.documentation(root).ifPresent(facts::add);
        info.mapping("x-logo").ifPresent(logo -> logo(logo, facts));
        facts.addAll(Further.of(info, INFO));
        facts.addAll(Further.of(root, ROOT));
        root.mapping("components")
                .map(Further::extensions)
                .ifPresent(texts -> texts.forEach(text -> {
                    int end = text.indexOf(' ');
                    facts.add(new Fact(text.substring(0, end), text.substring(end + 1), Optional.empty()));
                }));
        return facts;
    }

    private static void contact(YamlMapping contact, List<Fact> facts) {
        Optional<String> url = Fields.text(contact, "url");
        Optional<String> email = Fields.text(contact, "email");
        Fields.text(contact, "name").or(() -> url).ifPresent(name -> facts.add(named("Contact", name, url)));
        email.ifPresent(address -> facts.add(new Fact("Mail", address, SafeLink.of("mailto:" + address))));
        facts.addAll(Further.of(contact, Set.of("name", "url", "email")));
    }

    private static void license(YamlMapping license, List<Fact> facts) {
        Optional<String> url = Fields.text(license, "url");
        Optional<String> identifier = Fields.text(license, "identifier");
        String name =
                Fields.text(license, "name").or(() -> identifier).or(() -> url).orElse("");
        String also = identifier
                .filter(id -> !id.equals(name))
                .map(id -> " (" + id + ")")
                .orElse("");
        facts.add(named("Licence", name + also, url));
        facts.addAll(Further.of(license, Set.of("name", "url", "identifier")));
    }

    /** An address that nothing may lead to is still told. */
    private static Fact named(String fact, String name, Optional<String> url) {
        Optional<String> link = url.flatMap(SafeLink::of);
        String also = url.filter(text -> link.isEmpty() && !text.equals(name))
                .map(text -> " (" + text + ")")
                .orElse("");
        return new Fact(fact, name + also, link);
    }

    /** A picture elsewhere is not fetched: a page asks nothing of other sites. */
    private static void logo(YamlMapping logo, List<Fact> facts) {
        String url = Fields.text(logo, "url").orElse("");
        Optional<String> text = Fields.text(logo, "altText");
        facts.add(new Fact("Logo", text.map(words -> words + " " + url).orElse(url), SafeLink.of(url)));
        facts.addAll(Further.of(logo, Set.of("url", "altText")));
    }
}
