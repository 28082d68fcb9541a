package dev.stagebill.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which files describe entities.
 *
 * @param files glob patterns of descriptor files, from the root of a source
 * @param rules which kinds are taken from where; empty: all kinds
 * @param locations descriptors that are named one by one
 * @param strictness what becomes of an entity that Backstage would refuse
 * @param placeholders which files placeholders may name
 * @param inferring what is inferred of what nobody wrote; nothing when only what Backstage takes is wanted
 */
public record CatalogConfig(
        List<String> files,
        List<Rule> rules,
        List<CatalogLocation> locations,
        Strictness strictness,
        PlaceholderScope placeholders,
        Inferring inferring) {
    /** A catalog without locations, in which everything is inferred that can be. */
    public CatalogConfig(List<String> files, List<Rule> rules, Strictness strictness, PlaceholderScope placeholders) {
        this(files, rules, List.of(), strictness, placeholders, Inferring.USUAL);
    }

    /** A catalog without locations, with the usual strictness and placeholders. */
    public CatalogConfig(List<String> files, List<Rule> rules) {
        this(files, rules, Strictness.LENIENT, PlaceholderScope.SAME_REPOSITORY);
    }

    /** Copies the lists. */
    public CatalogConfig {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        locations = List.copyOf(locations);
        inferring = strictness == Strictness.BACKSTAGE ? Inferring.NOTHING : inferring;
    }

    /**
     * What is inferred of what nobody wrote. A catalog that holds what Backstage would take, and nothing else, has nothing of it.
     *
     * @param codeowners whether CODEOWNERS names the owner of entities that name none
     * @param sources whether a source without any descriptor is shown by what its files tell
     * @param except names of sources that are never shown in this way
     */
    public record Inferring(boolean codeowners, boolean sources, List<String> except) {
        /** Everything that can be. */
        public static final Inferring USUAL = new Inferring(true, true, List.of());

        /** Nothing. */
        public static final Inferring NOTHING = new Inferring(false, false, List.of());

        /** Copies the names. */
        public Inferring {
            except = List.copyOf(except);
        }
    }

    /** Which files placeholders such as {@code $text} may name. */
    public enum PlaceholderScope {
        /** Those of the repository of the descriptor, as in Backstage. */
        SAME_REPOSITORY,
        /** Those of every source of the portal. */
        ANY_SOURCE;

        /** The word used in the portal file. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One rule: an entity is taken when at least one rule allows it.
     *
     * @param allow what is taken
     * @param sources names of sources the rule is for; empty: all
     * @param locations locations the rule is for; empty: all
     */
    public record Rule(List<Allowed> allow, List<String> sources, List<LocationMatch> locations) {
        /** Copies the lists. */
        public Rule {
            allow = List.copyOf(allow);
            sources = List.copyOf(sources);
            locations = List.copyOf(locations);
        }
    }

    /**
     * What a rule takes.
     *
     * @param kind a kind, without regard to case
     * @param type the only {@code spec.type} that is taken, without regard to case
     */
    public record Allowed(String kind, Optional<String> type) {
        /** As a rule would write it. */
        @Override
        public String toString() {
            return type.map(only -> "{kind: " + kind + ", spec.type: " + only + "}")
                    .orElse(kind);
        }
    }

    /**
     * Tells the locations a rule is for.
     *
     * @param type {@code url} or {@code file}
     * @param exact the target, letter by letter
     * @param pattern a glob that the target matches, without regard to case
     */
    public record LocationMatch(String type, Optional<String> exact, Optional<String> pattern) {}
}
