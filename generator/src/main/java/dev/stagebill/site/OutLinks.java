package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.entity.Link;
import dev.stagebill.markdown.Sanitizer;
import dev.stagebill.site.EntityPage.OutLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Links out of the portal: those an entity names, and those that follow from well-known annotations. */
final class OutLinks {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
    private static final Map<String, List<Rule>> RULES = rules();

    private OutLinks() {}

    private record Rule(String title, String icon, String template) {}

    /** The links of the metadata; those with an address that could do harm are left out. */
    static List<OutLink> of(Entity entity) {
        return entity.metadata().links().stream()
                .filter(link -> Sanitizer.isSafeUrl(link.url()))
                .map(OutLinks::outLink)
                .toList();
    }

    private static OutLink outLink(Link link) {
        return new OutLink(
                link.title().orElse(link.url()), link.url(), link.icon().orElse("link"));
    }

    /** Links made from annotations whose value alone tells the address. */
    static List<OutLink> tools(Entity entity) {
        List<OutLink> links = new ArrayList<>();
        RULES.forEach((key, rules) -> entity.metadata()
                .annotation(key)
                .filter(value -> SLUG.matcher(value).matches() && !value.contains(".."))
                .ifPresent(value -> rules.forEach(rule ->
                        links.add(new OutLink(rule.title(), rule.template().replace("{}", value), rule.icon())))));
        return links;
    }

    private static Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        rules.put(
                "github.com/project-slug",
                List.of(
                        new Rule("GitHub", "github", "https://github.com/{}"),
                        new Rule("Issues", "github", "https://github.com/{}/issues"),
                        new Rule("Pull requests", "github", "https://github.com/{}/pulls"),
                        new Rule("Actions", "github", "https://github.com/{}/actions")));
        rules.put("github.com/user-login", List.of(new Rule("GitHub", "github", "https://github.com/{}")));
        rules.put("gitlab.com/project-slug", List.of(new Rule("GitLab", "code", "https://gitlab.com/{}")));
        rules.put(
                "circleci.com/project-slug",
                List.of(new Rule("CircleCI", "dashboard", "https://app.circleci.com/pipelines/{}")));
        rules.put(
                "pagerduty.com/service-id",
                List.of(new Rule("PagerDuty", "alert", "https://app.pagerduty.com/service-directory/{}")));
        rules.put("quay.io/repository-slug", List.of(new Rule("Quay", "code", "https://quay.io/repository/{}")));
        return rules;
    }
}
