package dev.stagebill.entity;

import java.util.List;
import java.util.Optional;

/**
 * A software template: a form, and the steps that are run with what was filled in. Shown, never run.
 *
 * @param envelope what it has in common with all entities
 * @param pages the pages of the form
 * @param steps the steps, in order
 */
public record TemplateEntity(Envelope envelope, List<FormPage> pages, List<Step> steps) implements Entity {
    /** Copies the lists. */
    public TemplateEntity {
        pages = List.copyOf(pages);
        steps = List.copyOf(steps);
    }

    @Override
    public TemplateEntity with(Envelope other) {
        return new TemplateEntity(other, pages, steps);
    }

    /**
     * One page of the form.
     *
     * @param title its heading
     * @param description its introduction
     * @param fields its fields, in order
     */
    public record FormPage(Optional<String> title, Optional<String> description, List<Field> fields) {
        /** Copies the fields. */
        public FormPage {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field of the form.
     *
     * @param name its name in the expressions of the steps
     * @param title its label
     * @param type the JSON Schema type
     * @param description its help text
     * @param fallback the default as text
     * @param required whether it must be filled in
     * @param choices the values it allows; empty for any
     * @param widget {@code ui:field} or {@code ui:widget}
     */
    public record Field(
            String name,
            Optional<String> title,
            Optional<String> type,
            Optional<String> description,
            Optional<String> fallback,
            boolean required,
            List<String> choices,
            Optional<String> widget) {
        /** Copies the choices. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One step.
     *
     * @param id its id
     * @param name its name for people
     * @param action the action it runs, such as {@code fetch:template}
     */
    public record Step(Optional<String> id, Optional<String> name, String action) {}
}
