package dev.stagebill.apidocs.graphql;

import dev.stagebill.yaml.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a schema states, as written: definitions and extensions one by one, nothing resolved. */
final class Sdl {
    private Sdl() {}

    /** What is defined. */
    enum Kind {
        SCHEMA("schema", "schema", ""),
        OBJECT("type", "object type", "Object types"),
        INTERFACE("interface", "interface", "Interfaces"),
        UNION("union", "union", "Unions"),
        INPUT("input", "input", "Inputs"),
        ENUM("enum", "enum", "Enums"),
        SCALAR("scalar", "scalar", "Scalars"),
        DIRECTIVE("directive", "directive", "Directives");

        private final String keyword;
        private final String title;
        private final String group;

        Kind(String keyword, String title, String group) {
            this.keyword = keyword;
            this.title = title;
            this.group = group;
        }

        String keyword() {
            return keyword;
        }

        String title() {
            return title;
        }

        String group() {
            return group;
        }

        static Optional<Kind> of(String keyword) {
            for (Kind kind : values()) {
                if (kind.keyword.equals(keyword)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The name of a type with what is written around it: {@code [}, {@code User}, <code>!]!</code>. */
    record TypeUse(String before, String name, String after, Position position) {
        static TypeUse of(String name, Position position) {
            return new TypeUse("", name, "", position);
        }

        boolean nonNull() {
            return after.endsWith("!");
        }

        boolean list() {
            return !before.isEmpty();
        }

        @Override
        public String toString() {
            return before + name + after;
        }
    }

    /** A directive where it is applied. */
    record Applied(String name, List<Literal.Entry> arguments) {
        Applied {
            arguments = List.copyOf(arguments);
        }

        Optional<Literal> argument(String wanted) {
            return arguments.stream()
                    .filter(entry -> entry.name().equals(wanted))
                    .map(Literal.Entry::value)
                    .findFirst();
        }
    }

    /** What names have in common: where they stand, what is said about them, and the directives applied to them. */
    record Label(String name, Position position, Optional<String> description, List<Applied> directives) {
        Label {
            directives = List.copyOf(directives);
        }

        Optional<Applied> directive(String wanted) {
            return directives.stream()
                    .filter(applied -> applied.name().equals(wanted))
                    .findFirst();
        }
    }

    /** A field, an input field, an argument, an enum value (which has no type), or a root operation of a schema. */
    record Member(Label label, Optional<TypeUse> type, Optional<Literal> fallback, List<Member> arguments) {
        Member {
            arguments = List.copyOf(arguments);
        }

        String name() {
            return label.name();
        }

        boolean deprecated() {
            return label.directive("deprecated").isPresent();
        }

        /** Whether a value must be given. */
        boolean required() {
            return fallback.isEmpty() && type.filter(TypeUse::nonNull).isPresent();
        }
    }

    /**
     * A definition or an extension.
     *
     * @param types the interfaces of an object or interface, the members of a union
     * @param members fields, values, or arguments of a directive
     * @param words the locations of a directive, with {@code repeatable} before them where it is
     */
    record Definition(
            Kind kind, boolean extension, Label label, List<TypeUse> types, List<Member> members, List<String> words) {
        Definition {
            types = List.copyOf(types);
            members = List.copyOf(members);
            words = List.copyOf(words);
        }

        String name() {
            return label.name();
        }

        /** One definition made of all that a text says about one name, which is at least one part. */
        static Definition merged(List<Definition> parts) {
            if (parts.size() == 1) {
                return parts.get(0);
            }
            Definition main =
                    parts.stream().filter(part -> !part.extension).findFirst().orElse(parts.get(0));
            Optional<String> description = parts.stream()
                    .flatMap(part -> part.label.description().stream())
                    .findFirst();
            Label label = new Label(
                    main.name(),
                    main.label.position(),
                    main.label.description().or(() -> description),
                    joined(parts, part -> part.label.directives()));
            return new Definition(
                    main.kind,
                    main.extension,
                    label,
                    joined(parts, Definition::types),
                    joined(parts, Definition::members),
                    main.words);
        }

        private static <T> List<T> joined(List<Definition> parts, Function<Definition, List<T>> list) {
            return parts.stream().flatMap(part -> list.apply(part).stream()).toList();
        }
    }
}
