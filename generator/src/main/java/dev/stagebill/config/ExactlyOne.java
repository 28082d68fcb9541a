package dev.stagebill.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a record whose components carry {@link Key} that exactly one of these keys must be there. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ExactlyOne {
    /** The names in the file. */
    String[] value();
}
