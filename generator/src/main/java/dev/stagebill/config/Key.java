package dev.stagebill.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of the portal file. The records that carry it are the one definition from which the portal file is read, its JSON Schema
 * is generated and its reference documentation is written.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Key {
    /** What the key is for, in one or two plain sentences. */
    String value();

    /** The name in the file, when it is not the component's name in kebab-case. */
    String name() default "";

    /** The default as it would be written in the file; empty when there is none. */
    String fallback() default "";

    /** What a text must look like; for a list, each of its items. */
    Form form() default Form.TEXT;

    /** The smallest number allowed. */
    int least() default 1;

    /** The largest number allowed. */
    int most() default 100;

    /** Whether the key must be there, and a list have at least one entry. */
    boolean required() default false;
}
