package dev.stagebill.cli;

import dev.stagebill.entity.RepositoryAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what the configuration of a Backstage says about its name and its catalog. Secrets are not even looked at. */
final class AppConfigTransfer {
    private final AppConfig config;
    private final FileTargets files;
    private final PortalDraft draft = new PortalDraft();

    /** The new targets of file locations, by the old ones: rules name locations by their targets. */
    private final Map<String, String> moved = new HashMap<>();

    AppConfigTransfer(AppConfig config, Path portal, List<Path> from) {
        this.config = config;
        this.files = new FileTargets(portal, from);
    }

    PortalDraft draft() {
        name();
        config.items("catalog", "locations").forEach(this::location);
        new ProviderTransfer(config, draft).transfer();
        rules();
        integrations();
        return draft;
    }

    private void name() {
        draft.head(
                "title",
                config.text("app", "title")
                        .or(() -> config.text("organization", "name"))
                        .filter(title -> config.unset(title).isEmpty())
                        .orElse("Developer Portal"));
        config.text("app", "baseUrl").ifPresent(this::url);
    }

    private void url(String url) {
        if (!config.unset(url).isEmpty()) {
            draft.leaveOut("app.baseUrl " + url + ": " + unset(url) + "; then write url: under title:");
        } else if (url.matches("https?://(?:localhost|127\\.|0\\.0\\.0\\.0|\\[).*")) {
            draft.leaveOut(
                    "app.baseUrl " + url + ", which is on one machine; write url: when the portal has an address");
        } else if (url.matches("https?://[^\\s/?#@]+(?:/[^\\s?#]*)?") || url.contains("${")) {
            draft.head("url", url);
        }
    }

    private String unset(String text) {
        return "set the variable " + String.join(" and ", config.unset(text));
    }

    private void location(Map<String, @Nullable Object> location) {
        String type = config.text(location, "type").orElse("url");
        Optional<String> target = config.text(location, "target");
        if (target.isEmpty()) {
            draft.leaveOut("a location of type " + type + " without a target");
        } else if (!config.unset(target.get()).isEmpty()) {
            draft.leaveOut("the location " + target.get() + ": " + unset(target.get())
                    + " and run stagebill init --from again");
        } else if (type.equals("url")) {
            url(location, target.get());
        } else if (type.equals("file")) {
            file(location, target.get());
        } else {
            draft.leaveOut("the location " + target.get() + " of type " + type
                    + "; name its repositories under sources, and its files under catalog.files");
        }
    }

    private void url(Map<String, @Nullable Object> location, String target) {
        Optional<RepositoryAddress> address = RepositoryAddress.ofFile(target);
        if (address.isEmpty()) {
            draft.leaveOut("the location " + target + ", whose repository the address does not tell; add it to sources"
                    + " and the location to catalog.locations");
            return;
        }
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("git", address.get().git());
        address.get().ref().ifPresent(ref -> source.put("ref", ref));
        draft.source(address.get().git().toLowerCase(Locale.ROOT), source);
        draft.location(written("url", target, location));
    }

    private void file(Map<String, @Nullable Object> location, String target) {
        Optional<FileTargets.Found> found = files.find(target);
        if (found.isEmpty()) {
            draft.leaveOut("the location " + target + ", a file that is not there: paths of Backstage begin where its"
                    + " backend is started");
            return;
        }
        moved.put(target, found.get().target());
        draft.source(found.get().source(), Map.of("local", found.get().source()));
        draft.location(written("file", found.get().target(), location));
    }

    private Map<String, Object> written(String type, String target, Map<String, @Nullable Object> location) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("type", type);
        written.put("target", target);
        List<Map<String, Object>> rules = new ArrayList<>();
        AppConfig.mappings(location.get("rules"))
                .forEach(rule -> allowed(rule).ifPresent(allow -> rules.add(Map.of("allow", allow))));
        if (!rules.isEmpty()) {
            written.put("rules", rules);
        }
        return written;
    }

    private Optional<List<Object>> allowed(Map<String, @Nullable Object> rule) {
        List<Object> allowed = new ArrayList<>();
        if (rule.get("allow") instanceof List<?> items) {
            for (Object item : items) {
                Map<String, @Nullable Object> mapping = AppConfig.mapping(item);
                if (item instanceof String kind && kind.matches("[A-Za-z][A-Za-z0-9]*")) {
                    allowed.add(kind);
                } else if (config.text(mapping, "kind").isPresent()) {
                    Map<String, Object> pair = new LinkedHashMap<>();
                    pair.put("kind", config.text(mapping, "kind").get());
                    config.text(mapping, "spec.type").ifPresent(type -> pair.put("spec.type", type));
                    allowed.add(pair);
                }
            }
        }
        return Optional.of(allowed).filter(list -> !list.isEmpty());
    }

    private void rules() {
        List<Map<String, @Nullable Object>> rules = config.items("catalog", "rules");
        if (rules.isEmpty()) {
            draft.ruleRemark("What Backstage allows when its configuration has no rules.");
            draft.rule(Map.of("allow", List.of("Component", "API", "Location")));
        } else {
            draft.ruleRemark("Which kinds are taken from where.");
            rules.forEach(this::rule);
        }
    }

    private void rule(Map<String, @Nullable Object> rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        allowed(rule).ifPresent(allow -> written.put("allow", allow));
        List<Map<String, Object>> locations = new ArrayList<>();
        for (Map<String, @Nullable Object> match : AppConfig.mappings(rule.get("locations"))) {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("type", config.text(match, "type").orElse("url"));
            config.text(match, "exact").ifPresent(exact -> location.put("exact", moved.getOrDefault(exact, exact)));
            config.text(match, "pattern").ifPresent(pattern -> location.put("pattern", pattern));
            locations.add(location);
        }
        boolean known =
                locations.stream().allMatch(location -> List.of("url", "file").contains(location.get("type")));
        if (!known
                || !written.containsKey("allow")
                || !config.unset(locations.toString()).isEmpty()) {
            draft.leaveOut("the rule " + rule);
            return;
        }
        if (!locations.isEmpty()) {
            written.put("locations", locations);
        }
        draft.rule(written);
    }

    private void integrations() {
        config.section("integrations").forEach((kind, value) -> {
            for (Map<String, @Nullable Object> integration : AppConfig.mappings(value)) {
                String host = config.text(integration, "host").orElse(kind);
                draft.leaveOut("what integrations." + kind + " says to get into " + host
                        + "; for repositories that are not public set STAGEBILL_GIT_TOKEN_"
                        + host.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")
                        + ", or use git's own credential helper");
            }
        });
    }
}
