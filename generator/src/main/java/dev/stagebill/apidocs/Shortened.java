package dev.stagebill.apidocs;

import dev.stagebill.markdown.SafeHtml;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes as much of a model as fits on a page, when no reader of its format knew how to cut it: texts that would take most of what is left of the
 * page end early, and lists end when the page is full. Only definitions with one text or row of absurd size come here.
 */
final class Shortened {
    /** Texts that are no longer than this are never cut. */
    private static final int SHORT = 200;

    /** A long text, such as a path, is printed so many times on a page, and each letter as an entity at worst. */
    private static final int TIMES = 24;

    /** What one flag or one record takes, as {@link Weight} has it. */
    private static final int TAGS = 50;

    private final Set<Object> untouched;
    private long left;

    private Shortened(long room, Set<Object> untouched) {
        this.left = room;
        this.untouched = untouched;
    }

    /** The model in about so many bytes of HTML; unchanged when it fits. */
    static <T> T of(T model, long room) {
        return of(model, room, List.of());
    }

    /** The same, but nothing is taken from these, which are parts of it and printed elsewhere. */
    @SuppressWarnings("unchecked") // What is made of a record is a record of the same class.
    static <T> T of(T model, long room, List<Object> untouched) {
        Set<Object> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(untouched);
        return (T) new Shortened(room, kept).value(model);
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof SafeHtml html) {
            return html(html);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        return value instanceof Record model && !untouched.contains(model) ? parts(model) : value;
    }

    private String text(String text) {
        long bytes = Weight.of(text);
        if (text.length() <= SHORT || bytes <= left / TIMES) {
            left -= bytes;
            return text;
        }
        int kept = (int) Math.min(text.length(), Math.max(SHORT, left / TIMES));
        left -= kept;
        return kept == text.length() ? text : text.substring(0, kept) + "…";
    }

    private SafeHtml html(SafeHtml html) {
        long bytes = Weight.of(html);
        SafeHtml kept = bytes <= Math.max(SHORT, left / 2) ? html : html.start((int) Math.max(SHORT, left / 2));
        left -= Weight.of(kept);
        return kept;
    }

    private List<Object> list(List<?> list) {
        List<Object> kept = new ArrayList<>();
        for (Object each : list) {
            if (left <= 0 && !untouched.contains(each)) {
                break;
            }
            kept.add(value(each));
        }
        return kept;
    }

    private Object parts(Record model) {
        left -= TAGS;
        RecordComponent[] components = model.getClass().getRecordComponents();
        Object[] parts = new Object[components.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object part = components[i].getAccessor().invoke(model);
                parts[i] = components[i].getName().equals("id") ? part : value(part);
            }
            Constructor<?> constructor = model.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a model cannot be made again: " + model.getClass(), e);
        }
    }
}
