package dev.stagebill.config;

import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One reading of one portal file: fills in variables, knows places and collects what is wrong. */
final class Binding {
    private final SourceLocation file;
    private final Variables variables;
    private final List<Diagnostic> found;
    private final boolean placed;

    Binding(SourceLocation file, Variables variables) {
        this(file, variables, new ArrayList<>(), true);
    }

    private Binding(SourceLocation file, Variables variables, List<Diagnostic> found, boolean placed) {
        this.file = file;
        this.variables = variables;
        this.found = found;
        this.placed = placed;
    }

    /** The same reading for values that do not stand in the file. */
    Binding withoutPlace() {
        return new Binding(file, variables, found, false);
    }

    SourceLocation at(Position position) {
        return placed ? file.at(position.line(), position.column()) : file;
    }

    /** What was found so far, in the order of the file. */
    List<Diagnostic> found() {
        return found.stream().sorted().toList();
    }

    void report(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void error(String code, String message, Position position, String hint) {
        report(Diagnostic.error(code, message).at(at(position)).hint(hint));
    }

    void wrongType(YamlNode node, String key, String wanted) {
        String what = key.isEmpty() ? "the portal file" : key;
        String message =
                node.isNull() ? what + " has no value" : what + " must be " + wanted + ", but is " + node.describe();
        error("config.wrong-type", message, node.position(), typeAdvice(node, wanted));
    }

    private static String typeAdvice(YamlNode node, String wanted) {
        if (node.isNull()) {
            return "write " + wanted + " behind it, in quotes if it starts with #, or remove the key";
        }
        boolean quotesHelp = node instanceof YamlScalar scalar && !(scalar.value() instanceof String);
        if (quotesHelp && !wanted.equals("a list") && !wanted.equals("a mapping")) {
            return "put it in quotes";
        }
        return "write " + wanted;
    }

    void badValue(String key, Text text, String trouble, Optional<String> hint) {
        String message = key + " is \"" + text.written() + "\", which " + trouble;
        report(Diagnostic.error("config.bad-value", message).at(text.location()).hint(hint));
    }

    /** A text with its variables filled in; nothing when it is no text or a variable is not set, which is then reported. */
    Optional<Text> text(YamlNode node, String key, String wanted) {
        Optional<String> written = node.asString();
        if (written.isEmpty()) {
            wrongType(node, key, wanted);
            return Optional.empty();
        }
        int before = found.size();
        String value = variables.fill(written.get(), name -> undefined(node, key, name));
        return found.size() == before
                ? Optional.of(new Text(value, written.get(), at(node.position())))
                : Optional.empty();
    }

    private void undefined(YamlNode node, String key, String name) {
        if (name.isEmpty()) {
            String message = key + " has a ${ that does not begin the name of a variable";
            error("config.bad-value", message, node.position(), "write $${ to mean these two characters");
        } else {
            String message = key + " uses the environment variable " + name + ", which is not set";
            String hint = "set it, or give a value to use instead: ${" + name + ":-value}";
            error("config.undefined-variable", message, node.position(), hint);
        }
    }
}
