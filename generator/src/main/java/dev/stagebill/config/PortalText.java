package dev.stagebill.config;

import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.yaml.Position;
import dev.stagebill.yaml.YamlDocument;
import dev.stagebill.yaml.YamlNode;
import dev.stagebill.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The portal file as a file: read, and parsed into values of whatever sort. */
final class PortalText {
    private static final long MAXIMUM_BYTES = 1_000_000;

    private final Path file;
    private final SourceLocation location;

    PortalText(Path file, SourceLocation location) {
        this.file = file;
        this.location = location;
    }

    /** The one document in the file; stops when there is none or it cannot be read. */
    YamlNode root() {
        List<YamlDocument> documents = new YamlReader().readAll(text());
        if (documents.isEmpty()) {
            throw unreadable("is empty", location, "stagebill schema prints what may stand in it");
        }
        for (YamlDocument document : documents) {
            document.fault().ifPresent(fault -> {
                String hint = "mend the YAML at this place or just before it";
                throw unreadable("is not YAML: " + fault.message(), at(fault.position()), hint);
            });
        }
        if (documents.size() > 1) {
            String hint = "remove the line --- and what belongs to the other document";
            throw unreadable("has more than one document", at(documents.get(1).position()), hint);
        }
        return documents.get(0).root().orElseThrow();
    }

    private String text() {
        try {
            if (Files.size(file) > MAXIMUM_BYTES) {
                throw unreadable("has more than " + MAXIMUM_BYTES + " bytes", location, "shorten it");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unreadable("is not text in UTF-8", location, "save it as UTF-8");
        } catch (AccessDeniedException e) {
            throw unreadable("may not be read", location, "check its permissions");
        } catch (IOException e) {
            throw unreadable("cannot be read: " + e.getMessage(), location, "check the file");
        }
    }

    private SourceLocation at(Position position) {
        return location.at(position.line(), position.column());
    }

    private static BuildStopped unreadable(String why, SourceLocation place, String hint) {
        return BuildStopped.configuration(Diagnostic.error("config.unreadable", "the portal file " + why)
                .at(place)
                .hint(hint));
    }
}
