package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoReference.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types in words: as written, with links to those on the page. */
final class Words {
    private final Library library;
    private final Ids ids;
    private final Usages usages = new Usages();
    private final Map<String, KnownType> known = new LinkedHashMap<>();

    Words(Library library, Ids ids) {
        this.library = library;
        this.ids = ids;
    }

    /**
     * Who uses a type.
     *
     * @param scope the full name of what it is written in
     * @param name how people call it
     * @param id the fragment that leads to it
     */
    record User(String scope, String name, String id) {}

    /** The type of a field. */
    List<Word> of(Field field, User user) {
        List<Word> words = new ArrayList<>();
        if (!field.label().isEmpty()) {
            words.add(plain(field.label() + " "));
        }
        if (field.group()) {
            words.add(plain("group "));
        }
        if (field.key().isPresent()) {
            words.add(plain("map<" + field.key().get() + ", "));
        }
        words.add(of(field.type(), user));
        if (field.key().isPresent()) {
            words.add(plain(">"));
        }
        return words;
    }

    /** A type by its name. */
    Word of(String name, User user) {
        String shown = name.startsWith(".") ? name.substring(1) : name;
        if (KnownType.isScalar(name)) {
            return plain(shown);
        }
        Optional<String> full =
                library.find(name, user.scope()).map(Declared::fullName).or(() -> knownName(name, user.scope()));
        full.ifPresent(found -> usages.add(found, user.name(), user.id()));
        return new Word(shown, full.flatMap(ids::ofType));
    }

    private Optional<String> knownName(String name, String scope) {
        Optional<KnownType> found = library.known(name, scope);
        found.ifPresent(type -> {
            known.put(type.name(), type);
            ids.type(type.name());
        });
        return found.map(KnownType::name);
    }

    private static Word plain(String text) {
        return new Word(text, Optional.empty());
    }

    Usages usages() {
        return usages;
    }

    /** The known types that were named so far. */
    List<KnownType> known() {
        return List.copyOf(known.values());
    }
}
