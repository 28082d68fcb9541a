package dev.stagebill.bundle;

import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses that a JSON Schema gives its parts ({@code $id}, JSON Schema 2020-12 section 8.2.1; {@code id} in draft 4): a reference to one of them means no file. */
final class SchemaAddresses {
    private static final List<String> KEYS = List.of("$id", "id");

    private final Set<String> addresses = new HashSet<>();

    private SchemaAddresses() {}

    /** Those of a document; none when it is no JSON Schema that says so. */
    static SchemaAddresses of(YamlNode root) {
        SchemaAddresses all = new SchemaAddresses();
        if (root.asMapping().flatMap(SchemaAddresses::dialect).isPresent()) {
            all.collect(root);
        }
        return all;
    }

    /** Which JSON Schema a document says it is. */
    static Optional<String> dialect(YamlMapping root) {
        return root.string("$schema").filter(dialect -> dialect.contains("json-schema.org/"));
    }

    private void collect(YamlNode node) {
        if (node instanceof YamlSequence list) {
            list.items().forEach(this::collect);
        } else if (node instanceof YamlMapping mapping) {
            KEYS.forEach(key -> mapping.string(key).ifPresent(addresses::add));
            mapping.entries().values().forEach(entry -> collect(entry.value()));
        }
    }

    /** Whether a reference means a part by its address, as it is written or relative to another address. */
    boolean names(String reference) {
        int hash = reference.indexOf('#');
        String address = hash < 0 ? reference : reference.substring(0, hash);
        return !address.isEmpty()
                && addresses.stream().anyMatch(each -> each.equals(address) || each.endsWith("/" + address));
    }
}
