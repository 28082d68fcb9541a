package dev.stagebill.apidocs.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.apidocs.RenderedDefinition;
import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.SDLNamedDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fact of a schema, as another parser reads it, stands on the page near what it belongs to: names as texts of their own in the section
 * of their type, and what is said about them before the next name. Further schemas are read with {@code -Ddefinitions.graphql=<files>}.
 */
class GraphQlFactsTest {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @TempDir
    private Path folder;

    private final List<String> missing = new ArrayList<>();
    private int facts;

    @ParameterizedTest
    @ValueSource(strings = {"features.graphql", "numtracker.graphql"})
    void everyFactOfASchemaIsOnItsPage(String file) throws IOException {
        check(file, resource(file));

        assertThat(missing).isEmpty();
        assertThat(facts).isGreaterThan(100);
    }

    @Test
    void everyFactOfNamedSchemasIsOnTheirPages() throws IOException {
        for (String file : System.getProperty("definitions.graphql", "").split(":", -1)) {
            if (!file.isEmpty()) {
                check(file, Files.readString(Path.of(file)));
            }
        }
        assertThat(missing.size())
                .as("%s of %d: %s", missing.size(), facts, missing)
                .isLessThanOrEqualTo(facts / 200);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = GraphQlFactsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void check(String name, String text) throws IOException {
        Element page = Jsoup.parse(RenderedDefinition.html(folder, "graphql", text));
        int before = facts;
        int missed = missing.size();
        for (Definition<?> definition : parse(text).getDefinitions()) {
            if (definition instanceof SDLNamedDefinition<?> named) {
                check(page, named);
            }
        }
        int all = facts - before;
        System.out.printf("%s: %d of %d facts on the page%n", name, all - missing.size() + missed, all);
    }

    private static Document parse(String text) {
        ParserOptions options = ParserOptions.newParserOptions()
                .maxCharacters(10_000_000)
                .maxTokens(1_000_000)
                .maxWhitespaceTokens(10_000_000)
                .build();
        return new Parser()
                .parseDocument(ParserEnvironment.newParserEnvironment()
                        .document(text)
                        .parserOptions(options)
                        .build());
    }

    private void check(Element page, SDLNamedDefinition<?> named) {
        boolean directive = named instanceof DirectiveDefinition;
        Element section = page.getElementById((directive ? "directive-" : "type-") + named.getName());
        fact(section != null, "section of " + named.getName());
        if (section == null) {
            return;
        }
        fact(!page.select("a[href=#" + section.id() + "]").isEmpty(), "a link to " + section.id());
        List<String> texts = texts(section);
        List<? extends Node<?>> members = members(named);
        Set<String> labels = new HashSet<>();
        members.forEach(member -> labels.add(name(member)));
        members.stream()
                .flatMap(member -> member instanceof FieldDefinition field
                        ? field.getInputValueDefinitions().stream()
                        : Stream.of())
                .forEach(argument -> labels.add(argument.getName()));
        String about = String.join(" ", texts);
        description((Node<?>) named, about, named.getName());
        directives((Node<?>) named, about, named.getName());
        for (Node<?> member : members) {
            member(texts, labels, member, named.getName());
        }
        relations(texts, about, named);
    }

    private void relations(List<String> texts, String about, SDLNamedDefinition<?> named) {
        if (named instanceof UnionTypeDefinition union) {
            union.getMemberTypes().forEach(type -> fact(texts.contains(AstPrinter.printAst(type)), "member " + type));
        }
        if (named instanceof ImplementingTypeDefinition<?> type) {
            type.getImplements().forEach(each -> fact(texts.contains(AstPrinter.printAst(each)), "interface " + each));
        }
        if (named instanceof DirectiveDefinition definition) {
            definition
                    .getDirectiveLocations()
                    .forEach(place -> fact(about.contains(place.getName()), "place " + place.getName()));
            fact(!definition.isRepeatable() || about.contains("repeatable"), "repeatable");
        }
    }

    private static List<? extends Node<?>> members(SDLNamedDefinition<?> named) {
        if (named instanceof ImplementingTypeDefinition<?> type) {
            return type.getFieldDefinitions();
        }
        if (named instanceof InputObjectTypeDefinition input) {
            return input.getInputValueDefinitions();
        }
        if (named instanceof EnumTypeDefinition type) {
            return type.getEnumValueDefinitions();
        }
        return named instanceof DirectiveDefinition directive ? directive.getInputValueDefinitions() : List.of();
    }

    private static String name(Node<?> member) {
        return member instanceof FieldDefinition field
                ? field.getName()
                : member instanceof InputValueDefinition input
                        ? input.getName()
                        : ((EnumValueDefinition) member).getName();
    }

    private void member(List<String> texts, Set<String> labels, Node<?> member, String owner) {
        String name = name(member);
        String what = owner + "." + name;
        List<String> found = windows(texts, labels, name);
        fact(!found.isEmpty(), what);
        described(member, found, what);
        if (member instanceof FieldDefinition field) {
            type(field.getType(), found, what);
            for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                member(texts, labels, argument, what);
            }
        } else if (member instanceof InputValueDefinition input) {
            type(input.getType(), found, what);
            if (input.getDefaultValue() != null) {
                String value = squeezed(AstPrinter.printAst(input.getDefaultValue()));
                fact(
                        found.stream().anyMatch(window -> squeezed(window).contains(value))
                                || found.stream()
                                        .anyMatch(window -> words(window).containsAll(words(value))),
                        what + " default " + value);
            }
        }
    }

    private void described(Node<?> member, List<String> found, String what) {
        String best = found.stream()
                .filter(window -> words(window).containsAll(wordsOf(member)))
                .findFirst()
                .orElse(String.join(" ", found));
        description(member, best, what);
        directives(member, String.join(" ", found), what);
    }

    private void type(Type<?> type, List<String> found, String what) {
        String text = AstPrinter.printAst(type);
        fact(found.stream().anyMatch(window -> (" " + window + " ").contains(" " + text + " ")), what + ": " + text);
    }

    /** What stands between this name, wherever it is a text of its own, and the next name. */
    private static List<String> windows(List<String> texts, Set<String> labels, String name) {
        List<String> windows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals(name)) {
                int end = i + 1;
                while (end < texts.size() && !labels.contains(texts.get(end))) {
                    end++;
                }
                windows.add(String.join(" ", texts.subList(i + 1, end)));
            }
        }
        return windows;
    }

    private void description(Node<?> node, String text, String what) {
        if (!wordsOf(node).isEmpty()) {
            fact(words(text).containsAll(wordsOf(node)), "description of " + what);
        }
    }

    private static Set<String> wordsOf(Node<?> node) {
        return node instanceof AbstractDescribedNode<?> described && described.getDescription() != null
                ? words(described.getDescription().getContent())
                : Set.of();
    }

    private void directives(Node<?> node, String text, String what) {
        if (node instanceof DirectivesContainer<?> container) {
            for (Directive directive : container.getDirectives()) {
                String said = directive.getName().equals("specifiedBy") ? "specified" : directive.getName();
                fact(
                        directive.getName().equals("oneOf")
                                || words(text.toLowerCase(Locale.ROOT))
                                        .containsAll(words(said.toLowerCase(Locale.ROOT))),
                        what + " @" + said);
                directive.getArguments().forEach(argument -> {
                    String value = argument.getValue() instanceof StringValue string
                            ? string.getValue()
                            : AstPrinter.printAst(argument.getValue());
                    fact(words(text).containsAll(words(value)), what + " @" + said + " " + value);
                });
            }
        }
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(text, -1)));
        words.remove("");
        return words;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s,]+", "");
    }

    private void fact(boolean there, String what) {
        facts++;
        if (!there) {
            missing.add(what);
        }
    }

    /**
     * The texts between tags, in order. Samples prove nothing and are left out; of a description, in which a name is no label, each text
     * begins with a blank; addresses of links count.
     */
    private static List<String> texts(Element section) {
        List<String> texts = new ArrayList<>();
        section.traverse((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank() && !within(text, ".samples")) {
                texts.add((within(text, ".prose") ? " " : "") + text.text().strip());
            } else if (node instanceof Element link && link.is("a[href^=http]")) {
                texts.add(link.attr("href"));
            }
        });
        return texts;
    }

    private static boolean within(TextNode text, String selector) {
        Element parent = text.parent();
        return parent != null && parent.closest(selector) != null;
    }
}
