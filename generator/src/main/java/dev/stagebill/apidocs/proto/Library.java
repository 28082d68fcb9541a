package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Extend;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.NamedType;
import dev.stagebill.apidocs.proto.ProtoFile.Scoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A definition and what it imports, and which name means which type. */
final class Library {
    private final List<ProtoFile> files;
    private final boolean complete;
    private final Map<String, Declared> types = new LinkedHashMap<>();

    /**
     * The types of these files.
     *
     * @param files the definition, then what it imports
     * @param complete whether all imports could be read
     */
    Library(List<ProtoFile> files, boolean complete) {
        this.files = List.copyOf(files);
        this.complete = complete;
        for (ProtoFile file : files) {
            file.types().forEach(type -> declare(file, file.packageName().name(), type));
            file.allExtensions().forEach(extend -> groups(file, extend));
        }
    }

    /** A type with its full name, the file and the scope it is in. */
    record Declared(String fullName, ProtoFile file, NamedType type) {
        /** The name without the package, with the messages around it. */
        String localName() {
            String packageName = file.packageName().name();
            return packageName.isEmpty() ? fullName : fullName.substring(packageName.length() + 1);
        }

        /** By name and place: all that types and files hold would be compared, and hashed, again and again. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Declared declared
                    && declared.fullName.equals(fullName)
                    && declared.file.equals(file)
                    && declared.type.head().position().equals(type.head().position());
        }

        @Override
        public int hashCode() {
            return fullName.hashCode();
        }
    }

    private void groups(ProtoFile file, Scoped<Extend> extend) {
        extend.item().groups().forEach(group -> declare(file, extend.scope(), group));
    }

    private void declare(ProtoFile file, String scope, NamedType type) {
        String fullName = join(scope, type.head().name());
        types.putIfAbsent(fullName, new Declared(fullName, file, type));
        if (type instanceof Message message) {
            message.types().forEach(nested -> declare(file, fullName, nested));
        }
    }

    static String join(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    ProtoFile main() {
        return files.get(0);
    }

    /** The files whose services are shown: the definition, or all it imports when it does nothing else. */
    List<ProtoFile> serving() {
        boolean declares = !main().types().isEmpty()
                || !main().services().isEmpty()
                || !main().extensions().isEmpty();
        return declares ? List.of(main()) : files;
    }

    List<ProtoFile> files() {
        return files;
    }

    /** Whether all imports could be read, so that a name without a type is a mistake. */
    boolean complete() {
        return complete;
    }

    /** All types, those of the definition first, each before those in it. */
    Stream<Declared> types() {
        return types.values().stream();
    }

    /** The type that a name means in a scope: the innermost one (language specification, name resolution). */
    Optional<Declared> find(String name, String scope) {
        return candidates(name, scope)
                .flatMap(full -> Optional.ofNullable(types.get(full)).stream())
                .findFirst();
    }

    /** The same among the types that everybody knows. */
    Optional<KnownType> known(String name, String scope) {
        return candidates(name, scope)
                .flatMap(full -> KnownType.of(full).stream())
                .findFirst();
    }

    private static Stream<String> candidates(String name, String scope) {
        if (name.startsWith(".")) {
            return Stream.of(name.substring(1));
        }
        return Stream.iterate(Optional.of(scope), Optional::isPresent, each -> each.flatMap(Library::outer))
                .map(each -> join(each.orElse(""), name));
    }

    private static Optional<String> outer(String scope) {
        int dot = scope.lastIndexOf('.');
        return scope.isEmpty() ? Optional.empty() : Optional.of(scope.substring(0, Math.max(0, dot)));
    }
}
