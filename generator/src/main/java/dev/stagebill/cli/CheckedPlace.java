package dev.stagebill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells portals from descriptor files on the command line. */
final class CheckedPlace {
    private static final Pattern DESCRIPTOR_NAME = Pattern.compile(".*\\.(ya?ml|json)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCES = Pattern.compile("(?m)^sources\\s*:");
    private static final Pattern ENTITY = Pattern.compile("(?m)^\"?(apiVersion|kind|metadata)\"?\\s*:");
    private static final int MAX_PORTAL_BYTES = 1_000_000;

    private CheckedPlace() {}

    /** Whether somebody means a portal who names this: a folder, a portal file, or something that is not there and looks like neither. */
    static boolean isPortal(Path place) {
        if (Files.isDirectory(place)) {
            return true;
        }
        String name = String.valueOf(place.getFileName());
        if (name.matches("stagebill\\.ya?ml")) {
            return true;
        }
        return Files.exists(place)
                ? isPortalFile(place)
                : !DESCRIPTOR_NAME.matcher(name).matches();
    }

    private static boolean isPortalFile(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_PORTAL_BYTES) {
                return false;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return SOURCES.matcher(text).find() && !ENTITY.matcher(text).find();
        } catch (IOException e) {
            return false;
        }
    }
}
