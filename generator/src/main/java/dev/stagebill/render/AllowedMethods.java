package dev.stagebill.render;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import java.util.List;

/** Lets templates read our own values, collections, text, numbers and dates, and nothing else: no files, no classes, no threads. */
final class AllowedMethods implements MethodAccessValidator {
    /** The last one is the {@code loop} variable of the template language. */
    private static final List<String> PACKAGES = List.of(
            "dev.stagebill.", "java.util.", "java.time.", "io.pebbletemplates.pebble.node.ForNode$LoopVariables");

    @Override
    public boolean isMethodAccessAllowed(Object object, Method method) {
        return isValue(object) && method.getDeclaringClass() != Object.class;
    }

    private static boolean isValue(Object object) {
        if (object instanceof CharSequence || object instanceof Number || object instanceof Boolean) {
            return true;
        }
        String name = object.getClass().getName();
        return PACKAGES.stream().anyMatch(name::startsWith);
    }
}
