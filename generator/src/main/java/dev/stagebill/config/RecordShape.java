package dev.stagebill.config;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.diagnostics.Suggestion;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping with known keys, bound to a record.
 *
 * @param constructor makes the record from one value for each field, after its place when {@code placed}
 * @param placed whether the record's first component is where the mapping begins
 * @param fields the keys, in the order of the components
 * @param exactlyOne keys of which exactly one must be there; none: no such rule
 * @param shortForm the key that a text in place of the mapping gives a value to
 */
record RecordShape(
        Constructor<?> constructor,
        boolean placed,
        List<Field> fields,
        List<String> exactlyOne,
        Optional<String> shortForm)
        implements Shape {

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    @Override
    public Optional<Object> bind(YamlNode node, String key, Binding binding) {
        Optional<YamlMapping> mapping = node.asMapping().or(() -> written(node));
        if (mapping.isEmpty()) {
            binding.wrongType(node, key, noun());
            return Optional.empty();
        }
        checkKeys(mapping.get(), key, binding);
        List<Object> values = values(mapping.get(), key, binding);
        boolean complete = values.size() == fields.size() + (placed ? 1 : 0);
        return complete ? Optional.of(create(values)) : Optional.empty();
    }

    /** The mapping that a text in short form stands for. */
    private Optional<YamlMapping> written(YamlNode node) {
        return shortForm
                .filter(key -> node.asString().isPresent())
                .map(key ->
                        new YamlMapping(node.position(), Map.of(key, new YamlMapping.Entry(node.position(), node))));
    }

    private List<Object> values(YamlMapping mapping, String key, Binding binding) {
        List<Object> values = new ArrayList<>();
        if (placed) {
            values.add(binding.at(mapping.position()));
        }
        String prefix = key.isEmpty() ? "" : key + ".";
        for (Field field : fields) {
            field.bind(mapping.get(field.name()), prefix + field.name(), binding)
                    .ifPresent(values::add);
        }
        return values;
    }

    private void checkKeys(YamlMapping mapping, String key, Binding binding) {
        String owner = key.isEmpty() ? "the portal file" : key;
        mapping.entries().forEach((name, entry) -> {
            if (!names().contains(name)) {
                binding.error("config.unknown-key", owner + " has no key " + name, entry.keyPosition(), advice(name));
            }
        });
        for (Field field : fields) {
            if (field.required() && mapping.get(field.name()).isEmpty()) {
                String message = owner + " has no " + field.name();
                binding.error("config.missing-key", message, mapping.position(), field.description());
            }
        }
        checkExactlyOne(mapping, owner, binding);
    }

    private void checkExactlyOne(YamlMapping mapping, String owner, Binding binding) {
        List<String> given = exactlyOne.stream()
                .filter(name -> mapping.get(name).isPresent())
                .toList();
        String either = String.join(" or ", exactlyOne);
        if (given.isEmpty() && !exactlyOne.isEmpty()) {
            binding.error(
                    "config.missing-key",
                    owner + " has neither " + String.join(" nor ", exactlyOne),
                    mapping.position(),
                    "give it " + either);
        } else if (given.size() > 1) {
            String message = owner + " has both " + String.join(" and ", given);
            binding.error("config.bad-value", message, mapping.keyPosition(given.get(1)), "keep one of them");
        }
    }

    private String advice(String name) {
        return Suggestion.nearest(name, names())
                .map(nearest -> "did you mean " + nearest + "?")
                .or(() -> elsewhere(name))
                .orElse("the keys are " + String.join(", ", names()));
    }

    /** A key that stands one level too high is the likeliest mistake after a slip of the finger. */
    private Optional<String> elsewhere(String name) {
        return fields.stream()
                .filter(field -> field.shape() instanceof RecordShape inner
                        && inner.names().contains(name))
                .map(field -> name + " is a key of " + field.name())
                .findFirst();
    }

    private Object create(List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + constructor.getDeclaringClass(), e);
        }
    }

    @Override
    public String noun() {
        return shortForm.isPresent() ? "a string or a mapping" : "a mapping";
    }

    static boolean isPlace(Class<?> type) {
        return type == SourceLocation.class;
    }
}
