package dev.stagebill.theme;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a portal looks: templates, one style sheet, scripts. A file of the portal's own theme folder takes the place of the built-in file of the
 * same name. Immutable.
 */
public final class Theme {
    /** The name of the style sheet that holds all styles of the theme. */
    public static final String STYLE_SHEET = "portal.css";

    private static final String TEMPLATES = "templates/";

    private final String name;
    private final ThemeFiles builtIn;
    private final List<ThemeFiles> layers;
    private final SortedMap<String, Asset> assets;
    private final SortedMap<String, Asset> libraries;

    private Theme(String name, ThemeFiles builtIn, List<ThemeFiles> layers, Optional<Accent> accent) {
        this.name = name;
        this.builtIn = builtIn;
        this.layers = List.copyOf(layers);
        this.assets = collectAssets(accent);
        this.libraries = collectLibraries();
    }

    /**
     * A theme, ready for use.
     *
     * @param name the name of a built-in theme
     * @param folder the portal's own theme folder
     * @param accent the portal's own colour, in hexadecimal form
     * @throws dev.stagebill.diagnostics.BuildStopped when there is no such theme or folder, or the colour is none
     */
    public static Theme load(String name, Optional<Path> folder, Optional<String> accent) {
        ThemeFiles builtIn = BuiltInFiles.of(name);
        List<ThemeFiles> layers = folder.<List<ThemeFiles>>map(path -> List.of(OverlayFiles.of(path), builtIn))
                .orElse(List.of(builtIn));
        return new Theme(name, builtIn, layers, accent.map(Accent::parse));
    }

    /**
     * The source of a template.
     *
     * @param template its name from the folder of templates, such as {@code partials/macros.peb}; with the name of the built-in theme and a
     *     colon in front, the built-in one is meant even when the portal has its own
     */
    public Optional<String> template(String template) {
        String prefix = name + ":";
        Optional<byte[]> source = template.startsWith(prefix)
                ? builtIn.read(TEMPLATES + template.substring(prefix.length()))
                : read(TEMPLATES + template);
        return source.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether a template comes from the portal's own theme folder. */
    public boolean isOwn(String template) {
        return layers.size() > 1 && layers.get(0).names().contains(TEMPLATES + template);
    }

    /** Scripts by name that are published only when a page asks for them. */
    public Collection<Asset> libraries() {
        return libraries.values();
    }

    /** All other files that browsers load, by name. */
    public Collection<Asset> assets() {
        return assets.values();
    }

    /** The file that templates ask for by this name. */
    public Optional<Asset> asset(String asset) {
        return Optional.ofNullable(assets.get(asset)).or(() -> Optional.ofNullable(libraries.get(asset)));
    }

    private Optional<byte[]> read(String file) {
        return layers.stream().flatMap(layer -> layer.read(file).stream()).findFirst();
    }

    private SortedSet<String> names(String folder, String ending) {
        SortedSet<String> names = new TreeSet<>();
        layers.forEach(layer -> names.addAll(layer.names()));
        names.removeIf(file -> !file.startsWith(folder) || !file.endsWith(ending));
        return names;
    }

    private SortedMap<String, Asset> collectAssets(Optional<Accent> accent) {
        SortedMap<String, Asset> found = new TreeMap<>();
        add(found, STYLE_SHEET, styleSheet(accent).getBytes(StandardCharsets.UTF_8));
        for (String script : names("scripts/", ".js")) {
            add(found, script.substring("scripts/".length()), read(script).orElseThrow());
        }
        for (String file : names("assets/", "")) {
            byte[] bytes = read(file).orElseThrow();
            String asset = file.substring("assets/".length());
            found.put(asset, new Asset(asset, new OutputPath(file), Content.of(bytes)));
        }
        return found;
    }

    private SortedMap<String, Asset> collectLibraries() {
        SortedMap<String, Asset> found = new TreeMap<>();
        for (String library : names("libraries/", ".js")) {
            add(found, library.substring("libraries/".length()), read(library).orElseThrow());
        }
        return found;
    }

    private String styleSheet(Optional<Accent> accent) {
        StringBuilder css = new StringBuilder();
        for (String file : names("styles/", ".css")) {
            css.append(new String(read(file).orElseThrow(), StandardCharsets.UTF_8));
        }
        accent.ifPresent(colour -> css.append(colour.styleSheet()));
        return css.toString();
    }

    private static void add(SortedMap<String, Asset> assets, String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "." + ContentHash.of(bytes) + name.substring(dot);
        assets.put(name, new Asset(name, new OutputPath("assets/" + hashed), Content.of(bytes)));
    }
}
