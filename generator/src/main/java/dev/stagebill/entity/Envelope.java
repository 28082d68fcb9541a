package dev.stagebill.entity;

import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.source.SourceTree;
import dev.stagebill.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * What every entity has, whatever its kind.
 *
 * @param apiVersion such as {@code backstage.io/v1alpha1}
 * @param kind as written, case kept
 * @param metadata the shared metadata
 * @param spec the specification as read, with placeholders filled in; empty when there is none
 * @param owner who owns it, when {@code spec.owner} says so
 * @param references all references it states, the owner included, in the order of Backstage's table of fields
 * @param source the tree it was read from
 * @param location where its document begins
 * @param text the text of its document; of an inferred entity, what a descriptor would say
 * @param inference what of it was inferred, and from what
 * @param origination how its file was found; empty when no file describes it
 */
public record Envelope(
        String apiVersion,
        String kind,
        Metadata metadata,
        YamlMapping spec,
        Optional<Reference> owner,
        List<Reference> references,
        SourceTree source,
        SourceLocation location,
        String text,
        Inference inference,
        Optional<Origination> origination) {
    /** Copies the references. */
    public Envelope {
        references = List.copyOf(references);
    }

    /** An entity of which everything is written in its descriptor. */
    public Envelope(
            String apiVersion,
            String kind,
            Metadata metadata,
            YamlMapping spec,
            Optional<Reference> owner,
            List<Reference> references,
            SourceTree source,
            SourceLocation location,
            String text) {
        this(
                apiVersion,
                kind,
                metadata,
                spec,
                owner,
                references,
                source,
                location,
                text,
                Inference.NONE,
                Optional.empty());
    }

    /** The same, of which some was inferred; references in inferred fields are marked. */
    Envelope inferred(Inference what) {
        List<Reference> marked = references.stream().map(what::mark).toList();
        Optional<Reference> markedOwner = owner.map(what::mark);
        return new Envelope(
                apiVersion, kind, metadata, spec, markedOwner, marked, source, location, text, what, origination);
    }

    /** The same at another place. */
    Envelope at(SourceLocation place) {
        return new Envelope(
                apiVersion, kind, metadata, spec, owner, references, source, place, text, inference, origination);
    }
}
