package dev.stagebill.render;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of one argument that may ask on which page it is called. */
@FunctionalInterface
interface TemplateFunction extends Function {
    /** The value for this argument on this page. */
    @Nullable
    Object apply(Object argument, Here here);

    @Override
    default List<String> getArgumentNames() {
        return List.of("value");
    }

    @Override
    default @Nullable Object execute(
            Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        Object argument = arguments.get("value");
        if (argument == null) {
            throw new IllegalArgumentException("the argument is missing or null");
        }
        return apply(argument, here(context));
    }

    /** A macro sees its own variables only, so the page is looked for in the scopes below as well. */
    private static Here here(EvaluationContext context) {
        if (context.getVariable(Here.VARIABLE) instanceof Here here) {
            return here;
        }
        for (Scope scope : ((EvaluationContextImpl) context).getScopeChain().getGlobalScopes()) {
            if (scope.get(Here.VARIABLE) instanceof Here here) {
                return here;
            }
        }
        throw new IllegalStateException("templates are rendered without a page");
    }
}
