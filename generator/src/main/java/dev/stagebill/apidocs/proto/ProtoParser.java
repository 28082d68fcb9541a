package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ProtoFile.Extend;
import dev.stagebill.apidocs.proto.ProtoFile.Head;
import dev.stagebill.apidocs.proto.ProtoFile.Import;
import dev.stagebill.apidocs.proto.ProtoFile.Method;
import dev.stagebill.apidocs.proto.ProtoFile.NamedType;
import dev.stagebill.apidocs.proto.ProtoFile.Payload;
import dev.stagebill.apidocs.proto.ProtoFile.Service;
import dev.stagebill.apidocs.proto.ProtoFile.Setting;
import dev.stagebill.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of Protocol Buffers: proto2, proto3 and editions (Protocol Buffers language specifications). More is allowed than protoc allows, so that
 * a file with a mistake is still shown; a statement that cannot be read is a fault, and reading goes on behind it.
 */
final class ProtoParser {
    private final TokenStream tokens;
    private final SettingParser settings;
    private final MessageParser messages;
    private final List<Import> imports = new ArrayList<>();
    private final List<Setting> options = new ArrayList<>();
    private final List<NamedType> types = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Extend> extensions = new ArrayList<>();
    private Head syntax = Head.NONE;
    private Head packageName = Head.NONE;

    private ProtoParser(String text) {
        this.tokens = new TokenStream(text);
        this.settings = new SettingParser(tokens);
        this.messages = new MessageParser(tokens, settings);
    }

    static ProtoFile parse(String path, String text) {
        return new ProtoParser(text).file(path);
    }

    private ProtoFile file(String path) {
        while (!tokens.atEnd()) {
            if (tokens.is("}")) {
                tokens.fault(tokens.error("a declaration").fault());
                tokens.next();
            } else {
                tokens.attempt(this::declaration);
            }
        }
        Remarks closing = tokens.begin();
        tokens.end(closing);
        return new ProtoFile(
                path,
                syntax,
                packageName,
                imports,
                options,
                types,
                services,
                extensions,
                closing.finished(),
                tokens.faults());
    }

    private void declaration() {
        if (tokens.take(";")) {
            return;
        }
        if (messages.atType()) {
            types.add(messages.type());
            return;
        }
        switch (tokens.peek().text()) {
            case "syntax", "edition" -> syntax = syntax();
            case "package" -> packageName = packageName();
            case "import" -> imports.add(importing());
            case "option" -> options.add(settings.statement());
            case "service" -> services.add(service());
            case "extend" -> extensions.add(messages.extend());
            default -> throw tokens.error("syntax, package, import, option, message, enum, service or extend");
        }
    }

    private Head syntax() {
        Remarks remarks = tokens.begin();
        Position position = tokens.position();
        boolean edition = tokens.next().is("edition");
        tokens.expect("=");
        String version = settings.strings();
        tokens.semicolon(remarks);
        return new Head(edition ? "Edition " + version : version, position, remarks.finished(), List.of());
    }

    private Head packageName() {
        Remarks remarks = tokens.begin();
        tokens.expect("package");
        Position position = tokens.position();
        String name = tokens.qualifiedName();
        tokens.semicolon(remarks);
        return new Head(name, position, remarks.finished(), List.of());
    }

    private Import importing() {
        Remarks remarks = tokens.begin();
        tokens.expect("import");
        String kind = tokens.peek().kind() == Token.Kind.NAME ? tokens.name() : "";
        Position position = tokens.position();
        String path = settings.strings();
        tokens.semicolon(remarks);
        return new Import(path, kind, position, remarks.finished());
    }

    private Service service() {
        Remarks remarks = tokens.begin();
        tokens.expect("service");
        Position position = tokens.position();
        String name = tokens.name();
        List<Setting> own = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        tokens.block(remarks, () -> {
            if (tokens.is("option")) {
                own.add(settings.statement());
            } else if (!tokens.take(";")) {
                methods.add(method());
            }
        });
        return new Service(new Head(name, position, remarks.finished(), own), methods);
    }

    private Method method() {
        Remarks remarks = tokens.begin();
        tokens.expect("rpc");
        Position position = tokens.position();
        String name = tokens.name();
        Payload input = payload();
        tokens.expect("returns");
        Payload output = payload();
        List<Setting> own = new ArrayList<>();
        if (tokens.is("{")) {
            tokens.block(remarks, () -> {
                if (!tokens.take(";")) {
                    own.add(settings.statement());
                }
            });
        } else {
            tokens.semicolon(remarks);
        }
        return new Method(new Head(name, position, remarks.finished(), own), input, output);
    }

    private Payload payload() {
        tokens.expect("(");
        boolean stream = tokens.is("stream")
                && !tokens.peek(1).is(")")
                && !(tokens.peek(1).is(".") && adjacent());
        if (stream) {
            tokens.next();
        }
        String type = tokens.qualifiedName();
        tokens.expect(")");
        return new Payload(type, stream);
    }

    /** Whether a dot stands right behind the word {@code stream}, which is then the name of a package. */
    private boolean adjacent() {
        Position word = tokens.position();
        Position dot = tokens.peek(1).position();
        return word.line() == dot.line() && word.column() + "stream".length() == dot.column();
    }
}
