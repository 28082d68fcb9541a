import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the drawings of icons, and the scripts of others, of the jars on the class path. Of each icon one line is kept: its name, the size of
 * its drawing, and its paths, with tabs between them; of each set there are 64 files, so that one is found without reading all.
 */
final class ReadIcons {
    private static final int FILES = 64;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\S+ [^\"]+)\"");
    private static final Pattern PATH = Pattern.compile("<path [^>]*?\\bd=\"([^\"]+)\"");
    private static final Pattern GLYPH = Pattern.compile("^ {2}\"([a-z0-9-]+)\": (F[0-9A-F]{4})", Pattern.MULTILINE);
    private static final Pattern OCTICON = Pattern.compile("(.*?)-(?:12|16|24|32|48|96)");

    /** Names that octicons have been given since the set that is on the class path. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("trash", "trashcan"),
            Map.entry("download", "desktop-download"),
            Map.entry("upload", "cloud-upload"),
            Map.entry("person", "person"),
            Map.entry("people", "organization"),
            Map.entry("issue", "issue-opened"),
            Map.entry("comment", "comment"),
            Map.entry("check-circle", "verified"),
            Map.entry("package", "package"),
            Map.entry("container", "package"),
            Map.entry("shield-check", "shield"),
            Map.entry("light-bulb", "light-bulb"),
            Map.entry("feed-rocket", "rocket"),
            Map.entry("file-code", "file-code"),
            Map.entry("sync", "sync"),
            Map.entry("eye-closed", "eye"),
            Map.entry("kebab-horizontal", "kebab-horizontal"),
            Map.entry("unlock", "key"),
            Map.entry("codescan", "search"));

    /** Sign of Material Design Icons for octicons that are named otherwise there. */
    private static final Map<String, String> AS_MATERIAL = Map.ofEntries(
            Map.entry("arrow-switch", "swap-horizontal"),
            Map.entry("accessibility", "human"),
            Map.entry("apps", "apps"),
            Map.entry("workflow", "sitemap"),
            Map.entry("rows", "view-agenda"),
            Map.entry("table", "table"),
            Map.entry("stack", "layers"),
            Map.entry("server", "server"),
            Map.entry("person-add", "account-plus"),
            Map.entry("people", "account-group"),
            Map.entry("codespaces", "cloud"),
            Map.entry("stopwatch", "timer"),
            Map.entry("sun", "weather-sunny"),
            Map.entry("moon", "weather-night"),
            Map.entry("skip", "cancel"),
            Map.entry("typography", "format-text"));

    /** Icons that were renamed or left their set; texts still have the old names. */
    private static final Map<String, String> FORMER = Map.ofEntries(
            Map.entry("material/android-messages", "material/message-text"),
            Map.entry("material/book-variant-multiple", "material/book-multiple"),
            Map.entry("material/desktop-mac", "material/desktop-classic"),
            Map.entry("material/desktop-mac-dashboard", "material/monitor-dashboard"),
            Map.entry("material/discord", "simple/discord"),
            Map.entry("material/email-receive", "material/email-arrow-left"),
            Map.entry("material/email-receive-outline", "material/email-arrow-left-outline"),
            Map.entry("material/email-send", "material/email-arrow-right"),
            Map.entry("material/email-send-outline", "material/email-arrow-right-outline"),
            Map.entry("material/google-controller", "material/controller"),
            Map.entry("material/google-controller-off", "material/controller-off"),
            Map.entry("material/google-home", "material/home-assistant"),
            Map.entry("material/tablet-android", "material/tablet"),
            Map.entry("material/text-to-speech", "material/account-voice"),
            Map.entry("material/text-to-speech-off", "material/account-voice-off"),
            Map.entry("material/timeline-help", "material/timeline-question"),
            Map.entry("material/timeline-help-outline", "material/timeline-question-outline"),
            Map.entry("fontawesome/solid/car-crash", "fontawesome/solid/car-burst"),
            Map.entry("fontawesome/solid/hourglass-empty", "fontawesome/solid/hourglass"),
            Map.entry("fontawesome/solid/people-arrows-left-right", "fontawesome/solid/people-arrows"),
            Map.entry("fontawesome/solid/shield-blank", "fontawesome/solid/shield"));

    private final Map<String, Map<String, String>> sets = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        ReadIcons icons = new ReadIcons();
        Path classes = Path.of(args[0]);
        for (String jar : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            icons.read(Path.of(jar), classes);
        }
        icons.addOcticons(Files.readAllLines(Path.of(args[1])));
        icons.addFormer();
        icons.write(classes.resolve("dev/stagebill/icons"));
    }

    private void read(Path jar, Path classes) throws IOException {
        if (!jar.toString().endsWith(".jar")) {
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                read(file, entry, classes);
            }
        }
    }

    private void read(JarFile file, JarEntry entry, Path classes) throws IOException {
        String name = entry.getName();
        if (name.contains("/simple-icons/") && name.contains("/icons/") && name.endsWith(".svg")) {
            svg("simple", "", file, entry);
        } else if (name.contains("/fortawesome__fontawesome-free/") && name.contains("/svgs/") && name.endsWith(".svg")) {
            String[] parts = name.split("/");
            svg("fontawesome", parts[parts.length - 2] + "/", file, entry);
        } else if (name.contains("/octicons/") && name.contains("/build/svg/") && name.endsWith(".svg")) {
            svg("old-octicons", "", file, entry);
        } else if (name.endsWith("materialdesignicons-webfont.ttf")) {
            String names = text(file, file.getJarEntry(name.replaceAll("fonts/[^/]*$", "scss/_variables.scss")));
            material(new Font(bytes(file, entry)), names);
        } else if (name.endsWith("/dist/katex.min.js")) {
            Path script = classes.resolve("dev/stagebill/themes/default/libraries/katex.js");
            Files.createDirectories(script.getParent());
            Files.write(script, bytes(file, entry));
        }
    }

    private static byte[] bytes(JarFile file, JarEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static String text(JarFile file, JarEntry entry) throws IOException {
        return new String(bytes(file, entry), StandardCharsets.UTF_8);
    }

    private void svg(String set, String folder, JarFile file, JarEntry entry) throws IOException {
        String svg = text(file, entry);
        Matcher size = SIZE.matcher(svg);
        List<String> paths = PATH.matcher(svg).results().map(match -> match.group(1).replaceAll("\\s+", " ")).toList();
        if (size.find() && !paths.isEmpty()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1).replace(".svg", "");
            add(set, folder + name, size.group(1) + "\t" + String.join("\t", paths));
        }
    }

    private void add(String set, String name, String drawing) {
        sets.computeIfAbsent(set, key -> new TreeMap<>()).put(name, drawing);
    }

    private void material(Font font, String names) {
        Matcher matcher = GLYPH.matcher(names);
        while (matcher.find()) {
            String path = font.path(Integer.parseInt(matcher.group(2), 16));
            if (!path.isEmpty()) {
                add("material", matcher.group(1), font.size() + "\t" + path);
            }
        }
    }

    /** The octicons of today are in no jar: each gets the drawing of its older self, or that of a sign with its name, or a ring. */
    private void addOcticons(List<String> names) {
        Map<String, String> old = sets.remove("old-octicons");
        Map<String, String> material = sets.get("material");
        for (String name : names) {
            if (name.startsWith("#")) {
                continue;
            }
            Matcher matcher = OCTICON.matcher(name);
            String plain = (matcher.matches() ? matcher.group(1) : name).replace("-fill", "");
            String drawing = old.getOrDefault(RENAMED.getOrDefault(plain, plain), old.get(plain));
            if (drawing == null || AS_MATERIAL.containsKey(plain)) {
                drawing = material.getOrDefault(AS_MATERIAL.getOrDefault(plain, plain), material.get("circle-outline"));
            }
            add("octicons", name, drawing);
        }
    }

    private void addFormer() {
        FORMER.forEach((former, now) -> {
            String drawing = sets.get(set(now)).get(now.substring(set(now).length() + 1));
            if (drawing != null) {
                sets.get(set(former)).putIfAbsent(former.substring(set(former).length() + 1), drawing);
            }
        });
        Map<String, String> awesome = sets.get("fontawesome");
        for (String name : List.copyOf(awesome.keySet())) {
            if (name.startsWith("brands/square-")) {
                awesome.putIfAbsent("brands/" + name.substring("brands/square-".length()) + "-square", awesome.get(name));
            }
        }
    }

    private static String set(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, Map<String, String>> set : sets.entrySet()) {
            Map<Integer, StringBuilder> files = new HashMap<>();
            set.getValue().forEach((name, drawing) -> files.computeIfAbsent(
                            Math.floorMod(name.hashCode(), FILES), key -> new StringBuilder())
                    .append(name)
                    .append('\t')
                    .append(drawing)
                    .append('\n'));
            Path place = folder.resolve(set.getKey());
            Files.createDirectories(place);
            for (Map.Entry<Integer, StringBuilder> file : files.entrySet()) {
                Files.writeString(place.resolve(file.getKey() + ".txt"), file.getValue());
            }
        }
    }

    /** The outlines of a TrueType font, of which only simple glyphs are read. */
    private static final class Font {
        private final ByteBuffer data;
        private final Map<String, Integer> tables = new HashMap<>();
        private final int unitsPerEm;
        private final int ascent;
        private final boolean longOffsets;
        private final Map<Integer, Integer> glyphs = new HashMap<>();

        Font(byte[] bytes) {
            data = ByteBuffer.wrap(bytes);
            int count = data.getShort(4);
            for (int i = 0; i < count; i++) {
                int at = 12 + 16 * i;
                tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), data.getInt(at + 8));
            }
            unitsPerEm = data.getShort(table("head") + 18);
            longOffsets = data.getShort(table("head") + 50) == 1;
            ascent = data.getShort(table("hhea") + 4);
            readGroups();
        }

        private int table(String name) {
            return tables.get(name);
        }

        String size() {
            return unitsPerEm + " " + unitsPerEm;
        }

        /** Characters beyond the first plane are in groups (format 12 of the table). */
        private void readGroups() {
            int cmap = table("cmap");
            int count = data.getShort(cmap + 2);
            for (int i = 0; i < count; i++) {
                int at = cmap + data.getInt(cmap + 8 + 8 * i);
                if (data.getShort(at) == 12) {
                    int groups = data.getInt(at + 12);
                    for (int g = 0; g < groups; g++) {
                        readGroup(at + 16 + 12 * g);
                    }
                }
            }
        }

        private void readGroup(int at) {
            int first = data.getInt(at);
            for (int c = first; c <= data.getInt(at + 4); c++) {
                glyphs.put(c, data.getInt(at + 8) + c - first);
            }
        }

        /** The outline of a character as the data of a path; empty when there is none. */
        String path(int character) {
            Integer glyph = glyphs.get(character);
            if (glyph == null) {
                return "";
            }
            int loca = table("loca");
            int from = longOffsets ? data.getInt(loca + 4 * glyph) : 2 * (data.getShort(loca + 2 * glyph) & 0xffff);
            int at = table("glyf") + from;
            int contours = data.getShort(at);
            return contours > 0 ? outline(at + 10, contours) : "";
        }

        private String outline(int at, int contours) {
            int[] ends = new int[contours];
            for (int i = 0; i < contours; i++) {
                ends[i] = data.getShort(at + 2 * i) & 0xffff;
            }
            int points = ends[contours - 1] + 1;
            data.position(at + 2 * contours + 2 + (data.getShort(at + 2 * contours) & 0xffff));
            int[] flags = flags(points);
            int[] xs = coordinates(flags, 2, 16);
            int[] ys = coordinates(flags, 4, 32);
            StringBuilder path = new StringBuilder();
            int start = 0;
            for (int end : ends) {
                new Contour(flags, xs, ys, ascent).write(path, start, end);
                start = end + 1;
            }
            return path.toString();
        }

        private int[] flags(int points) {
            int[] flags = new int[points];
            for (int i = 0; i < points; i++) {
                flags[i] = data.get() & 0xff;
                if ((flags[i] & 8) != 0) {
                    int repeats = data.get() & 0xff;
                    Arrays.fill(flags, i + 1, i + 1 + repeats, flags[i]);
                    i += repeats;
                }
            }
            return flags;
        }

        private int[] coordinates(int[] flags, int small, int same) {
            int[] values = new int[flags.length];
            int value = 0;
            for (int i = 0; i < flags.length; i++) {
                boolean set = (flags[i] & same) != 0;
                if ((flags[i] & small) != 0) {
                    int step = data.get() & 0xff;
                    value += set ? step : -step;
                } else if (!set) {
                    value += data.getShort();
                }
                values[i] = value;
            }
            return values;
        }
    }

    /** Points of an outline, of which those that are not on it bend the line; between two of them lies one that is not written. */
    private record Contour(int[] flags, int[] xs, int[] ys, int ascent) {
        void write(StringBuilder path, int start, int end) {
            int count = end - start + 1;
            int first = start;
            while (first <= end && !isOn(first)) {
                first++;
            }
            if (first > end) {
                return;
            }
            path.append('M').append(xs[first]).append(' ').append(ascent - ys[first]);
            for (int i = 1; i <= count; i++) {
                int point = start + (first - start + i) % count;
                int next = start + (first - start + i + 1) % count;
                if (isOn(point)) {
                    if (i < count) {
                        path.append('L').append(xs[point]).append(' ').append(ascent - ys[point]);
                    }
                } else if (isOn(next)) {
                    curve(path, point, 2 * xs[next], 2 * ys[next]);
                    i++;
                } else {
                    curve(path, point, xs[point] + xs[next], ys[point] + ys[next]);
                }
            }
            path.append('z');
        }

        private boolean isOn(int point) {
            return (flags[point] & 1) != 0;
        }

        /** @param x twice the place where the curve ends */
        private void curve(StringBuilder path, int control, int x, int y) {
            path.append('Q').append(xs[control]).append(' ').append(ascent - ys[control]).append(' ');
            path.append(halved(x)).append(' ').append(halved(2 * ascent - y));
        }

        private static String halved(int twice) {
            return twice % 2 == 0 ? Integer.toString(twice / 2) : Double.toString(twice / 2.0);
        }
    }
}
