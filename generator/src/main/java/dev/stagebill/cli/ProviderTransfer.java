package dev.stagebill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over {@code catalog.providers}: which files they look for, and the repositories that they name one by one. Whole organisations cannot be
 * listed without their host, so that they become comments.
 */
final class ProviderTransfer {
    private static final String PLAIN = "\\^?[A-Za-z0-9_-]+\\$?";
    private static final Set<String> FILTERS_OF_ALL = Set.of(".*", "^.*$", ".+", "*");

    /** Keys that only one configuration of a provider has; without them it is a mapping of configurations by id. */
    private static final Set<String> OF_ONE =
            Set.of("organization", "host", "workspace", "group", "catalogPath", "entityFilename", "project");

    private final AppConfig config;
    private final PortalDraft draft;

    ProviderTransfer(AppConfig config, PortalDraft draft) {
        this.config = config;
        this.draft = draft;
    }

    /** One provider of repositories: where they are, and what is looked for in them. */
    private record Discovery(String page, Optional<String> repository, Optional<String> branch, String path) {}

    void transfer() {
        config.section("catalog", "providers").forEach((type, value) -> {
            for (Map.Entry<String, Map<String, @Nullable Object>> each :
                    configurations(value).entrySet()) {
                String name = "catalog.providers." + type + (each.getKey().isEmpty() ? "" : "." + each.getKey());
                Optional<Discovery> discovery = discovery(type, each.getValue());
                discovery.ifPresentOrElse(
                        found -> take(name, found),
                        () -> draft.leaveOut(
                                name + ", which needs a service to be asked; write its entities into a file"));
            }
        });
        config.section("catalog", "processors")
                .keySet()
                .forEach(name -> draft.leaveOut("catalog.processors." + name + ", which is a program of Backstage"));
    }

    private static Map<String, Map<String, @Nullable Object>> configurations(@Nullable Object value) {
        Map<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
        Map<String, @Nullable Object> mapping = AppConfig.mapping(value);
        boolean one = mapping.entrySet().stream()
                .anyMatch(entry -> OF_ONE.contains(entry.getKey()) && !(entry.getValue() instanceof Map<?, ?>));
        if (one) {
            found.put("", mapping);
        } else if (value instanceof List<?>) {
            AppConfig.mappings(value).forEach(item -> found.put(String.valueOf(found.size() + 1), item));
        } else {
            mapping.forEach((id, inner) -> found.put(id, AppConfig.mapping(inner)));
        }
        return found;
    }

    private Optional<Discovery> discovery(String type, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> filters = AppConfig.mapping(values.get("filters"));
        Optional<String> host = config.text(values, "host");
        Optional<String> branch = config.text(filters, "branch").or(() -> config.text(values, "branch"));
        String path = config.text(values, "catalogPath")
                .or(() -> config.text(values, "entityFilename"))
                .or(() -> config.text(values, "path"))
                .orElse("catalog-info.yaml");
        Optional<String> owner =
                switch (type) {
                    case "github", "gitea" ->
                        config.text(values, "organization")
                                .map(name -> host.orElse("github.com") + "/" + name)
                                .filter(page -> type.equals("github") || host.isPresent());
                    case "gitlab" ->
                        Optional.of(host.orElse("gitlab.com")
                                + config.text(values, "group")
                                        .map(group -> "/" + group)
                                        .orElse(""));
                    case "bitbucketCloud" -> config.text(values, "workspace").map(name -> "bitbucket.org/" + name);
                    case "bitbucketServer" -> host.map(name -> name + "/scm");
                    case "azureDevOps" ->
                        config.text(values, "organization")
                                .map(name -> host.orElse("dev.azure.com") + "/" + name + "/"
                                        + config.text(values, "project").orElse("PROJECT") + "/_git");
                    default -> Optional.empty();
                };
        return owner.map(page -> new Discovery("https://" + page, repository(type, values, filters), branch, path));
    }

    private Optional<String> repository(
            String type, Map<String, @Nullable Object> values, Map<String, @Nullable Object> filters) {
        return type.equals("azureDevOps") ? config.text(values, "repository") : config.text(filters, "repository");
    }

    private void take(String name, Discovery discovery) {
        String all = discovery.toString();
        if (!config.unset(all).isEmpty()) {
            draft.leaveOut(name + ": set the variable " + String.join(" and ", config.unset(all))
                    + " and run stagebill init --from again");
            return;
        }
        String pattern = discovery.path().replaceFirst("^(?:\\./|/)+", "");
        Optional<String> repository = discovery.repository().filter(text -> !FILTERS_OF_ALL.contains(text));
        if (repository.filter(text -> text.matches(PLAIN)).isPresent()) {
            String plain = repository.get().replaceAll("[\\^$]", "");
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("git", address(discovery.page(), plain));
            discovery.branch().ifPresent(branch -> source.put("ref", branch));
            String key = address(discovery.page(), plain).toLowerCase(Locale.ROOT);
            draft.source(key, source);
            draft.files(key, pattern);
        } else {
            draft.file(pattern);
            describe(name, discovery, repository);
        }
    }

    private static String address(String page, String repository) {
        return page + "/" + repository + (page.endsWith("/_git") ? "" : ".git");
    }

    private void describe(String name, Discovery discovery, Optional<String> repository) {
        String which = repository.map(filter -> " whose names match " + filter).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("From " + name + ": all repositories of " + discovery.page() + which + ".");
        lines.add("Nothing can list them without the host: name them one by one, or clone them into a folder.");
        lines.add("- git: " + address(discovery.page(), "NAME"));
        discovery.branch().ifPresent(branch -> lines.add("  ref: " + branch));
        lines.add("- local: repositories/*");
        draft.remark(lines);
        draft.leaveOut("the repositories of " + name + " (" + discovery.page() + which
                + "), which only the host can list; see the comment below sources");
    }
}
