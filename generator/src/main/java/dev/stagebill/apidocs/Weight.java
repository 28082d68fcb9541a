package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells how large the HTML of a piece of a model will be, without making it: models are records, lists and texts all the way down, and templates
 * print each text about once with some tags around each record. The measure is meant to be a little too high.
 */
final class Weight {
    /** Bytes of tags, links and white space around what one record says. */
    private static final int TAGS = 50;

    /** Bytes of a short word for a flag. */
    private static final int WORD = 8;

    private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final Consumer<String> ids;
    private final Set<Object> apart;

    private Weight(Consumer<String> ids, Set<Object> apart) {
        this.ids = ids;
        this.apart = apart;
    }

    /** Bytes of HTML. */
    static long of(Object model) {
        return of(model, id -> {});
    }

    /** Bytes of HTML; the fragments that lead into it, which models call {@code id}, are handed over. */
    static long of(Object model, Consumer<String> ids) {
        return new Weight(ids, Set.of()).bytes(model);
    }

    /** Bytes of HTML without these parts of it. */
    static long of(Object model, List<Object> apart) {
        Set<Object> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.addAll(apart);
        return new Weight(id -> {}, parts).bytes(model);
    }

    private long bytes(Object value) {
        if (value instanceof String text) {
            return escaped(text);
        }
        if (value instanceof SafeHtml html) {
            return utf8(html.toString());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::bytes).orElse(0L);
        }
        if (value instanceof Collection<?> many) {
            long sum = 0;
            for (Object each : many) {
                sum += bytes(each);
            }
            return sum;
        }
        return !(value instanceof Record model) ? WORD : !apart.isEmpty() && apart.contains(model) ? 0 : parts(model);
    }

    private long parts(Record model) {
        long sum = TAGS;
        for (Method part : PARTS.get(model.getClass())) {
            Object value = value(part, model);
            if (value instanceof String id && part.getName().equals("id")) {
                ids.accept(id);
                sum += 2L * id.length();
            } else {
                sum += bytes(value);
            }
        }
        return sum;
    }

    private static Object value(Method part, Record model) {
        try {
            return part.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a model is not public: " + model.getClass(), e);
        }
    }

    private static long escaped(String text) {
        long length = utf8(text);
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '&' || each == '<' || each == '>' || each == '"' || each == '\'') {
                length += 4;
            }
        }
        return length;
    }

    private static long utf8(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            // Half of a surrogate pair has two of its four bytes.
            length += each < 0x80 ? 0 : each < 0x800 || Character.isSurrogate(each) ? 1 : 2;
        }
        return length;
    }
}
