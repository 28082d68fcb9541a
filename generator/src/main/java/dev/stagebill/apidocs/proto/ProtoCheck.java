package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ImportedFiles.Origin;
import dev.stagebill.apidocs.proto.ProtoFile.EnumType;
import dev.stagebill.apidocs.proto.ProtoFile.EnumValue;
import dev.stagebill.apidocs.proto.ProtoFile.Field;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Member;
import dev.stagebill.apidocs.proto.ProtoFile.Message;
import dev.stagebill.apidocs.proto.ProtoFile.NamedType;
import dev.stagebill.apidocs.proto.ProtoFile.OneOf;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for what protoc would refuse, in the definition itself, not in what it imports. */
final class ProtoCheck {
    private static final int MAX_FINDINGS = 100;

    private final ImportedFiles.Result files;
    private final Library library;
    private final ProtoFile main;
    private final List<ProtoFinding> findings = new ArrayList<>();

    private ProtoCheck(ImportedFiles.Result files) {
        this.files = files;
        this.library = files.library();
        this.main = library.main();
    }

    /** Everything that is wrong, in the order of the rules. */
    static List<ProtoFinding> findings(ImportedFiles.Result files) {
        return new ProtoCheck(files).check();
    }

    private List<ProtoFinding> check() {
        main.faults()
                .forEach(each -> add(
                        Diagnostic.error(
                                        "api.unparsable", "the definition cannot be read as a whole: " + each.message())
                                .hint("mend the definition; its page shows what can be read"),
                        each.position()));
        imports();
        String scope = main.packageName().name();
        Names names = new Names(scope);
        main.services().forEach(each -> service(each, names));
        main.types().forEach(each -> type(each, scope, names));
        main.extensions().forEach(each -> extension(each, scope, names));
        return findings.size() > MAX_FINDINGS ? findings.subList(0, MAX_FINDINGS) : findings;
    }

    private void add(Diagnostic diagnostic, Position position) {
        findings.add(new ProtoFinding(diagnostic, position));
    }

    private void imports() {
        for (ProtoFile.Import each : main.imports()) {
            if (files.origins().get(each.path()) == Origin.MISSING) {
                add(
                        Diagnostic.notice(
                                        "api.missing-import",
                                        each.path() + " is imported and is no file of this repository")
                                .hint(
                                        "its types are shown by name only; copy the file into the repository to show what is in it"),
                        each.position());
            }
        }
    }

    private void service(ProtoFile.Service service, Names names) {
        names.add(service.head());
        Names methods = new Names(service.head().name());
        String scope = main.packageName().name();
        for (ProtoFile.Method method : service.methods()) {
            methods.add(method.head());
            named(method.input().type(), scope, method.head().position());
            named(method.output().type(), scope, method.head().position());
        }
    }

    private void type(NamedType type, String scope, Names names) {
        names.add(type.head());
        if (type instanceof EnumType values) {
            values(values, names);
        } else {
            message((Message) type, scope);
        }
    }

    private void message(Message message, String outer) {
        String scope = Library.join(outer, message.head().name());
        Names names = new Names(message.head().name());
        Numbers numbers = new Numbers(message);
        for (Member member : message.members()) {
            if (member instanceof OneOf group) {
                names.add(group.head());
            }
            member.fields().forEach(field -> field(field, scope, names));
            member.fields().forEach(field -> numbers.add(field.head(), field.number()));
        }
        message.types().forEach(each -> type(each, scope, names));
        message.extensions().forEach(each -> extension(each, scope, names));
    }

    private void field(Field field, String scope, Names names) {
        names.add(field.head());
        if (!KnownType.isScalar(field.type())) {
            named(field.type(), scope, field.head().position());
        }
    }

    private void extension(ProtoFile.Extend extend, String scope, Names names) {
        named(extend.head().name(), scope, extend.head().position());
        extend.members().forEach(member -> member.fields().forEach(field -> field(field, scope, names)));
        extend.groups().forEach(each -> type(each, scope, names));
    }

    /** A value belongs to the scope around its enum (language specification, as in C++). */
    private void values(EnumType type, Names names) {
        boolean aliases = type.head()
                .setting("allow_alias")
                .filter(each -> each.value().text().equals("true"))
                .isPresent();
        Numbers numbers = new Numbers(type);
        for (EnumValue value : type.values()) {
            names.add(value.head());
            if (aliases) {
                numbers.reserved(value.head(), value.number());
            } else {
                numbers.add(value.head(), value.number());
            }
        }
    }

    private void named(String name, String scope, Position position) {
        boolean found = library.find(name, scope).isPresent()
                || library.known(name, scope).isPresent()
                || name.contains("google.protobuf.");
        if (!found && library.complete()) {
            add(
                    Diagnostic.error(
                                    "api.unresolved-ref", name + " is no type of this definition or of what it imports")
                            .hint("declare it, import the file it is in, or mend the name"),
                    position);
        }
    }

    /** The names of one scope. */
    private final class Names {
        private final String scope;
        private final Map<String, Position> seen = new HashMap<>();

        Names(String scope) {
            this.scope = scope;
        }

        void add(Head head) {
            Position first = seen.putIfAbsent(head.name(), head.position());
            if (first != null) {
                String where = scope.isEmpty() ? "the file" : scope;
                String message = head.name() + " stands twice in " + where + ", first on line " + first.line();
                ProtoCheck.this.add(
                        Diagnostic.error("api.duplicate-name", message).hint("give one of them another name"),
                        head.position());
            }
        }
    }

    /** The numbers of one message or enum. */
    private final class Numbers {
        private final NamedType type;
        private final Map<Long, String> seen = new HashMap<>();

        Numbers(NamedType type) {
            this.type = type;
        }

        void add(Head head, String number) {
            reserved(head, number);
            NumberRange.value(number).ifPresent(value -> {
                String first = seen.putIfAbsent(value, head.name());
                if (first != null) {
                    ProtoCheck.this.add(
                            Diagnostic.error(
                                            "api.duplicate-number",
                                            head.name() + " has the number " + number + " of " + first)
                                    .hint("give it a number of its own; one that was ever used keeps its meaning"),
                            head.position());
                }
            });
        }

        void reserved(Head head, String number) {
            boolean taken = type.spans().stream()
                    .filter(span -> span.head().name().equals("reserved"))
                    .anyMatch(span -> span.names().contains(head.name())
                            || span.ranges().stream().anyMatch(range -> NumberRange.contains(range, number)));
            if (taken) {
                ProtoCheck.this.add(
                        Diagnostic.error(
                                        "api.reserved-field",
                                        head.name() + " = " + number + " uses a reserved name or number")
                                .hint("take another one; reserved ones belonged to something that was removed"),
                        head.position());
            }
        }
    }
}
