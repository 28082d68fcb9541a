package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoReference.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What uses which type. */
final class Usages {
    private static final int MAX_SHOWN = 40;

    private final Map<String, Set<Word>> users = new HashMap<>();

    void add(String fullName, String user, String id) {
        users.computeIfAbsent(fullName, name -> new LinkedHashSet<>()).add(new Word(user, Optional.of(id)));
    }

    /** The users of a type in the order of the page. */
    List<Word> of(String fullName) {
        Set<Word> found = users.getOrDefault(fullName, Set.of());
        List<Word> words = new ArrayList<>(found.stream().limit(MAX_SHOWN).toList());
        if (found.size() > MAX_SHOWN) {
            words.add(new Word((found.size() - MAX_SHOWN) + " more", Optional.empty()));
        }
        return words;
    }
}
