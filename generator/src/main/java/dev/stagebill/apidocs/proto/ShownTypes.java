package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which types the page shows: all of the definition, and those of other files that it uses, directly or not. */
final class ShownTypes {
    private static final int MAX_TYPES = 10_000;

    private final Library library;
    private final Set<Declared> shown = new LinkedHashSet<>();
    private final Deque<Declared> queue = new ArrayDeque<>();
    private boolean cut;

    private ShownTypes(Library library) {
        this.library = library;
    }

    /**
     * The types to show.
     *
     * @param types in the order of the files, and in each in the order of the file
     * @param cut whether there are more than a page should have
     */
    record Result(List<Declared> types, boolean cut) {}

    static Result of(Library library) {
        ShownTypes types = new ShownTypes(library);
        ProtoFile main = library.main();
        library.types().filter(each -> each.file().equals(main)).forEach(types::add);
        for (ProtoFile file : library.serving()) {
            String scope = file.packageName().name();
            file.services().stream()
                    .flatMap(service -> service.methods().stream())
                    .forEach(method -> {
                        types.use(method.input().type(), scope);
                        types.use(method.output().type(), scope);
                    });
        }
        main.allExtensions()
                .forEach(each -> each.item().members().forEach(member -> types.fields(member.fields(), each.scope())));
        types.follow();
        List<Declared> ordered = library.types().filter(types.shown::contains).toList();
        return new Result(ordered, types.cut);
    }

    private void follow() {
        while (!queue.isEmpty()) {
            Declared next = queue.remove();
            if (next.type() instanceof Message message) {
                fields(message.fields(), next.fullName());
            }
        }
    }

    private void fields(List<Field> fields, String scope) {
        fields.forEach(field -> use(field.type(), scope));
    }

    private void use(String name, String scope) {
        if (!KnownType.isScalar(name)) {
            library.find(name, scope).ifPresent(this::add);
        }
    }

    private void add(Declared type) {
        if (shown.size() >= MAX_TYPES) {
            cut = true;
        } else if (shown.add(type)) {
            queue.add(type);
        }
    }
}
