package dev.stagebill.entity;

import dev.stagebill.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a value must be, in the part of JSON Schema that Backstage's schemas of entities use. Every fault is reported, where Backstage
 * names only the first.
 */
interface Schema {
    /** Reports what is wrong with the value. */
    void check(Spot spot, Findings findings);

    /** Any value at all. */
    static Schema any() {
        return (spot, findings) -> {};
    }

    /** A text, which may be empty. */
    static Schema text() {
        return new TextSchema(0, Integer.MAX_VALUE, List.of());
    }

    /** A text of at least one character. */
    static Schema filled() {
        return new TextSchema(1, Integer.MAX_VALUE, List.of());
    }

    /** A text of at least one character and at most this many. */
    static Schema filled(int most) {
        return new TextSchema(1, most, List.of());
    }

    /** One of a few words. */
    static Schema oneOf(String... words) {
        return new TextSchema(0, Integer.MAX_VALUE, List.of(words));
    }

    /** A text or a boolean. */
    static Schema condition() {
        return (spot, findings) -> {
            Object value = spot.node().toJava();
            if (!(value instanceof String || value instanceof Boolean)) {
                findings.invalid(
                        spot,
                        "must be a text, true or false, it is " + spot.node().describe(),
                        "");
            }
        };
    }

    /** A list of such values. */
    static Schema list(Schema item) {
        return list(item, 0);
    }

    /** A list of at least so many such values. */
    static Schema list(Schema item, int least) {
        return (spot, findings) -> {
            if (spot.node().asSequence().isEmpty()) {
                findings.invalid(spot, "must be a list, it is " + spot.node().describe(), listHint(spot));
            } else if (spot.items().size() < least) {
                findings.invalid(spot, "must have at least " + least + (least == 1 ? " item" : " items"), "");
            }
            spot.items().forEach(each -> item.check(each, findings));
        };
    }

    private static String listHint(Spot spot) {
        boolean single = spot.node().asMapping().isEmpty() && !spot.node().isNull();
        return single
                ? "put a dash in front: a list has one item on each line, each after \"- \""
                : "write " + spot.name() + ": [] when there are none";
    }

    /** A mapping with anything in it. */
    static Fields mapping() {
        return new Fields(Map.of(), Map.of(), Optional.empty());
    }

    /**
     * A mapping.
     *
     * @param required what must be there
     * @param optional what may be there
     * @param others what other fields must be; empty: anything
     */
    record Fields(Map<String, Schema> required, Map<String, Schema> optional, Optional<Schema> others)
            implements Schema {
        Fields require(String name, Schema schema) {
            Map<String, Schema> more = new LinkedHashMap<>(required);
            more.put(name, schema);
            return new Fields(more, optional, others);
        }

        Fields allow(String name, Schema schema) {
            Map<String, Schema> more = new LinkedHashMap<>(optional);
            more.put(name, schema);
            return new Fields(required, more, others);
        }

        Fields without(String name) {
            Map<String, Schema> fewer = new LinkedHashMap<>(required);
            fewer.remove(name);
            return new Fields(fewer, optional, others);
        }

        Fields andOthers(Schema schema) {
            return new Fields(required, optional, Optional.of(schema));
        }

        @Override
        public void check(Spot spot, Findings findings) {
            if (spot.node().asMapping().isEmpty()) {
                findings.invalid(spot, "must be a mapping, it is " + spot.node().describe(), mappingHint(spot.node()));
                return;
            }
            required.keySet().stream()
                    .filter(name -> spot.field(name).isEmpty())
                    .forEach(name -> findings.missing(spot, name));
            spot.fields().forEach(field -> schemaOf(field.name()).ifPresent(schema -> schema.check(field, findings)));
        }

        private static String mappingHint(YamlNode value) {
            return value.isNull() ? "put its fields below it, indented, or leave it out" : "";
        }

        private Optional<Schema> schemaOf(String name) {
            return Optional.ofNullable(required.get(name))
                    .or(() -> Optional.ofNullable(optional.get(name)))
                    .or(() -> others);
        }
    }
}
