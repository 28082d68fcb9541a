package dev.stagebill.entity;

import dev.stagebill.bundle.Placement;
import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * An interface that components provide and consume.
 *
 * @param envelope what it has in common with all entities
 * @param definition the definition, when there is one; an API of type {@code mcp-server} has remotes instead
 * @param remotes the places an {@code mcp-server} answers at
 */
public record ApiEntity(Envelope envelope, Optional<Definition> definition, List<Remote> remotes) implements Entity {
    /** Copies the remotes. */
    public ApiEntity {
        remotes = List.copyOf(remotes);
    }

    @Override
    public ApiEntity with(Envelope other) {
        return new ApiEntity(other, definition, remotes);
    }

    /**
     * The text of a definition and where it comes from.
     *
     * @param text the definition
     * @param location where its first line is: in the descriptor, or in the file that a placeholder names
     * @param file the path of the file a placeholder names, in the same source; empty when the definition is written in the descriptor
     * @param parts where the parts of other files come from that were brought in: then the lines of the text are not those of the file
     */
    public record Definition(String text, SourceLocation location, Optional<String> file, List<Placement> parts) {
        /** Copies the parts. */
        public Definition {
            parts = List.copyOf(parts);
        }

        /** Whether parts of other files were brought in. */
        public boolean bundled() {
            return !parts.isEmpty();
        }

        /** A definition in one file, or written in the descriptor. */
        public Definition(String text, SourceLocation location, Optional<String> file) {
            this(text, location, file, List.of());
        }
    }

    /**
     * A place where a server answers.
     *
     * @param type the transport, such as {@code streamable-http}
     * @param url the address as written
     */
    public record Remote(String type, String url) {}
}
