package dev.stagebill.config;

import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the definition of the portal file from the records that carry {@link Key}. */
final class Shapes {
    private Shapes() {}

    /** The whole portal file. */
    static RecordShape portalFile() {
        return record(PortalFile.class);
    }

    private static RecordShape record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        boolean placed = RecordShape.isPlace(components[0].getType());
        List<Field> fields = Arrays.stream(components)
                .filter(component -> component.isAnnotationPresent(Key.class))
                .map(Shapes::field)
                .toList();
        ExactlyOne rule = type.getAnnotation(ExactlyOne.class);
        Optional<String> shortForm =
                Optional.ofNullable(type.getAnnotation(ShortForm.class)).map(ShortForm::value);
        return new RecordShape(
                constructor(type), placed, fields, rule == null ? List.of() : List.of(rule.value()), shortForm);
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type, e);
        }
    }

    private static Field field(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        boolean optional = component.getType() == Optional.class;
        Type type = optional ? argument(component.getGenericType()) : component.getGenericType();
        return new Field(
                key.name().isEmpty() ? kebab(component.getName()) : key.name(),
                key.value(),
                shape(type, key),
                optional,
                key.required(),
                fallback(key));
    }

    private static Shape shape(Type type, Key key) {
        if (type instanceof ParameterizedType list) {
            return new ListShape(shape(argument(list), key), key.required());
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class) {
            return new BooleanShape();
        }
        if (plain == int.class) {
            return new CountShape(key.least(), key.most());
        }
        if (plain == Text.class) {
            return new TextShape(key.form());
        }
        if (plain == SchemaText.class) {
            return new SchemaShape();
        }
        return plain.isEnum() ? ChoiceShape.of(plain) : record(plain);
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Optional<YamlNode> fallback(Key key) {
        return key.fallback().isEmpty()
                ? Optional.empty()
                : new YamlReader().read(key.fallback()).flatMap(YamlDocument::root);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
