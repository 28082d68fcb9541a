package dev.stagebill.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The drawings of icons. They lie in small files beside this class, which the build makes of the icon sets (see {@code NOTICE}); a line is the
 * name of an icon, the size of its drawing, and its paths, with tabs between them.
 */
final class Icons {
    private static final int FILES = 64;
    private static final String FOLDER = "/dev/stagebill/icons/";
    private static final Map<String, Optional<Drawing>> FOUND = new ConcurrentHashMap<>();

    private Icons() {}

    private record Drawing(String size, String[] paths) {}

    /** Whether there is an icon of this path, such as {@code material/check}. */
    static boolean isKnown(String path) {
        return drawing(path).isPresent();
    }

    /** Writes an icon by its short name. */
    static void write(HtmlWriter html, String name, AttributeList attributes) {
        String path = Emojis.iconPath(name);
        html.start("span");
        attributes.write(html, "icon");
        html.attribute("data-icon", path).attribute("data-shortname", ":" + name + ":");
        html.end();
        draw(html, path);
        html.close("span");
    }

    /** Writes the drawing. A page that the sanitiser is still to clean gets it from there. */
    private static void draw(HtmlWriter html, String path) {
        if (!html.isMarking()) {
            drawNow(html, path);
        }
    }

    /** Writes the drawing of an icon, if there is one. */
    static void drawNow(HtmlWriter html, String path) {
        drawing(path).ifPresent(drawing -> {
            html.start("svg").attribute("viewBox", "0 0 " + drawing.size());
            html.attribute("aria-hidden", "true").end();
            for (String data : drawing.paths()) {
                html.start("path").attribute("d", data).end().close("path");
            }
            html.close("svg");
        });
    }

    private static Optional<Drawing> drawing(String path) {
        int slash = path.indexOf('/');
        if (slash < 0 || path.length() > 120) {
            return Optional.empty();
        }
        Optional<Drawing> known = FOUND.get(path);
        if (known == null) {
            known = read(path.substring(0, slash), path.substring(slash + 1));
            if (known.isPresent()) {
                FOUND.put(path, known);
            }
        }
        return known;
    }

    private static Optional<Drawing> read(String set, String name) {
        String file = FOLDER + set + "/" + Math.floorMod(name.hashCode(), FILES) + ".txt";
        try (@Nullable InputStream in = set.matches("[a-z]+") ? Icons.class.getResourceAsStream(file) : null) {
            if (in == null) {
                return Optional.empty();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> line.startsWith(name + "\t"))
                    .findFirst()
                    .map(Icons::parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drawing parsed(String line) {
        String[] parts = line.split("\t", -1);
        return new Drawing(parts[1], java.util.Arrays.copyOfRange(parts, 2, parts.length));
    }
}
