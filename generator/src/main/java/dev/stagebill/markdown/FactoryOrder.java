package dev.stagebill.markdown;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a factory stands among those of the parser: where one of the library does, or anywhere. */
interface FactoryOrder extends Dependent {
    /** The factory of the library whose place it takes; empty when any place will do. */
    default Optional<Dependent> like() {
        return Optional.empty();
    }

    @Override
    default @Nullable Set<Class<?>> getAfterDependents() {
        return like().map(Dependent::getAfterDependents).orElse(null);
    }

    @Override
    default @Nullable Set<Class<?>> getBeforeDependents() {
        return like().map(Dependent::getBeforeDependents).orElse(null);
    }

    @Override
    default boolean affectsGlobalScope() {
        return like().map(Dependent::affectsGlobalScope).orElse(false);
    }
}
