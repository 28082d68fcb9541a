package dev.stagebill.differential;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a fact of one side is not on the other: differences that are meant, each for a reason of its own. What is left after that is a fault
 * of ours or an unknown reason.
 */
final class Reasons {
    /** Holds for facts whose words are all on the other page too: what stands in a block on one and among marks on the other. */
    private static final String GARBLED = "MkDocs shows the marks of a block as text";

    private static final String ELSEWHERE = "a picture from elsewhere is a link";
    private static final String ALERT = "an alert of GitHub, which this MkDocs does not know";
    private static final Set<String> ALERTS = Set.of("Note", "Tip", "Important", "Warning", "Caution");
    private static final String UNKNOWN = "a language that MkDocs does not know";

    private final Facts mkdocs;
    private final Facts ours;
    private final Path site;
    private final boolean garbled;
    private final Bag wanted;
    private final Bag said;
    private final boolean alerts;
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * @param mkdocs what MkDocs' page says
     * @param ours what our page says
     * @param site the folder that MkDocs built
     */
    Reasons(Facts mkdocs, Facts ours, Path site) {
        this.mkdocs = mkdocs;
        this.ours = ours;
        this.site = site;
        this.alerts = mkdocs.of(Sort.WORDS).stream().anyMatch(word -> word.startsWith("[!"));
        this.wanted = new Bag(mkdocs);
        this.said = new Bag(ours);
        this.garbled =
                mkdocs.of(Sort.WORDS).stream().anyMatch(word -> word.matches("`{3,}.*|~{3,}.*|!!!|\\?\\?\\?\\+?"));
    }

    /** How often each reason was given. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** The facts of MkDocs that no reason explains. */
    List<String> unexplainedMissing(Sort sort, List<String> missing) {
        return missing.stream().filter(fact -> !noted(missing(sort, fact))).toList();
    }

    /** The facts of ours that no reason explains. */
    List<String> unexplainedMore(Sort sort, List<String> more) {
        return more.stream().filter(fact -> !noted(more(sort, fact))).toList();
    }

    private boolean noted(Optional<String> reason) {
        reason.ifPresent(text -> counts.merge(text, 1, Integer::sum));
        return reason.isPresent();
    }

    private Optional<String> missing(Sort sort, String fact) {
        if (garbled && said.says(sort, fact)) {
            return Optional.of(GARBLED);
        }
        return switch (sort) {
            case PICTURES -> picture(target(fact));
            case LINKS -> link(fact);
            case NAVIGATION -> when(fact.endsWith(".md"), "names a file that is not there");
            case CODE ->
                fact.startsWith(" | ") && ours.of(Sort.CODE).stream().anyMatch(code -> code.endsWith(fact))
                        ? Optional.of(UNKNOWN)
                        : when(
                                ours.of(Sort.DIAGRAMS)
                                        .contains(tight(fact.replaceFirst("^.*? \\|.*? \\|.*? \\| ?", ""))),
                                "drawn as a diagram");
            case WORDS ->
                fact.startsWith("[!")
                        ? Optional.of(ALERT)
                        : when(
                                fact.matches("[-*+\\[\\]]|\\[[x ]\\]|\\d+[.)]"),
                                "a list after a line of text is a list");
            default -> Optional.empty();
        };
    }

    private Optional<String> more(Sort sort, String fact) {
        if (garbled && wanted.says(sort, fact)) {
            return Optional.of(GARBLED);
        }
        return switch (sort) {
            case LINKS ->
                when(isPicture(target(fact)) || mkdocs.of(Sort.LINKS).contains(" -> " + target(fact)), ELSEWHERE);
            case ADMONITIONS -> when(alerts && isAlert(fact), ALERT);
            case CODE -> when(mkdocs.of(Sort.CODE).contains(fact.replaceFirst("^\\S+", "")), UNKNOWN);
            case DIAGRAMS ->
                when(mkdocs.of(Sort.CODE).stream().anyMatch(code -> tight(code).endsWith(fact)), "drawn as a diagram");
            case TASKS -> when(mkdocs.of(Sort.WORDS).contains("["), "a list after a line of text is a list");
            case ICONS -> Optional.of("an icon that this MkDocs has no picture for");
            case WORDS ->
                alerts && ALERTS.contains(fact)
                        ? Optional.of(ALERT)
                        : when(
                                mkdocs.of(Sort.PICTURES).stream()
                                        .anyMatch(each ->
                                                List.of(each.split("\\s+")).contains(fact)),
                                "the text of a picture that is a link, or missing");
            default -> Optional.empty();
        };
    }

    private static boolean isAlert(String fact) {
        return ALERTS.stream().anyMatch(type -> fact.startsWith(type.toLowerCase(Locale.ROOT) + " | " + type + " |"));
    }

    private boolean isPicture(String target) {
        return mkdocs.of(Sort.PICTURES).stream()
                .anyMatch(each -> target(each).replaceFirst("/$", "").equals(target));
    }

    private Optional<String> picture(String target) {
        if (target.contains("//")) {
            return when(
                    ours.of(Sort.LINKS).stream().anyMatch(link -> target(link).equals(target.replaceFirst("/$", ""))),
                    ELSEWHERE);
        }
        return when(!target.equals("data") && !exists(target), "leads nowhere with MkDocs, either");
    }

    private boolean exists(String name) {
        try (var files = Files.walk(site)) {
            return files.anyMatch(each -> each.getFileName().toString().equals(name));
        } catch (java.io.IOException e) {
            return true;
        }
    }

    private Optional<String> link(String fact) {
        String target = target(fact);
        if (fact.startsWith(" -> ")) {
            return when(
                    ours.of(Sort.LINKS).stream().anyMatch(link -> target(link).equals(target)), ELSEWHERE);
        }
        if (target.startsWith("/")) {
            String path = target.replaceFirst("#.*$", "").replaceFirst("^/+", "");
            boolean there = !path.contains("..")
                    && (Files.exists(site.resolve(path)) || Files.exists(site.resolve(path + ".html")));
            return when(!there, "leads nowhere with MkDocs, either");
        }
        return Optional.empty();
    }

    private static String target(String fact) {
        return fact.substring(fact.lastIndexOf(" -> ") + 4);
    }

    private static String tight(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
