package dev.stagebill.apidiff;

import dev.stagebill.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two versions of one schema where it is used in one direction; met once, however often it is used. */
final class SchemaNode {
    private final Subject subject;
    private final Direction direction;
    private final YamlNode before;
    private final YamlNode after;
    private final Set<SchemaNode> users = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Set<String>> wholes = new ArrayList<>();
    private boolean whole;

    /** A change at a path inside of the schema; an empty path is the schema itself. */
    record Finding(SchemaRule rule, String path, String predicate) {}

    SchemaNode(Subject subject, Direction direction, YamlNode before, YamlNode after) {
        this.subject = subject;
        this.direction = direction;
        this.before = before;
        this.after = after;
    }

    Subject subject() {
        return subject;
    }

    Direction direction() {
        return direction;
    }

    YamlNode before() {
        return before;
    }

    YamlNode after() {
        return after;
    }

    void usedBy(SchemaNode user) {
        users.add(user);
    }

    void usedIn(String operation) {
        operations.add(operation);
    }

    /** Remembers that it is used on its own. */
    void usedAsWhole() {
        whole = true;
    }

    /** Remembers that it is a part of something that has these properties. */
    void partOf(Set<String> members) {
        wholes.add(members);
    }

    /** Whether all that this schema is a part of have a property, wherever from, and nothing uses it on its own. */
    boolean keeps(String property) {
        return !whole && !wholes.isEmpty() && wholes.stream().allMatch(members -> members.contains(property));
    }

    Set<SchemaNode> users() {
        return users;
    }

    Set<String> operations() {
        return operations;
    }

    void report(SchemaRule rule, String path, String predicate) {
        findings.add(new Finding(rule, path, predicate));
    }

    List<Finding> findings() {
        return findings;
    }
}
