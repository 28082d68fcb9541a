package dev.stagebill.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stagebill.diagnostics.BuildStopped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final String ROOT = "/dev/stagebill/themes/default";

    @TempDir
    Path folder;

    private static Theme builtIn() {
        return Theme.load("default", Optional.empty(), Optional.empty());
    }

    private Theme overlaid() {
        return Theme.load("default", Optional.of(folder), Optional.empty());
    }

    private void put(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static byte[] bytes(Asset asset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asset.content().writeTo(out);
        return out.toByteArray();
    }

    private static String text(Theme theme, String asset) throws IOException {
        return new String(bytes(theme.asset(asset).orElseThrow()), StandardCharsets.UTF_8);
    }

    private static List<String> filesOnTheClassPath() throws IOException, URISyntaxException {
        URI root = Objects.requireNonNull(ThemeTest.class.getResource(ROOT)).toURI();
        if (!root.getScheme().equals("jar")) {
            return walk(Path.of(root));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return walk(jar.getPath(ROOT));
        }
    }

    private static List<String> walk(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("files.txt"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theListOfBuiltInFilesIsComplete() throws Exception {
        assertThat(BuiltInFiles.of("default").names())
                .contains("templates/layout.peb", "styles/00-base.css")
                .containsExactlyElementsOf(filesOnTheClassPath());
    }

    @Test
    void builtInTemplatesNeverSwitchEscapingOff() {
        BuiltInFiles.of("default").names().stream()
                .filter(name -> name.endsWith(".peb"))
                .forEach(name -> assertThat(builtIn().template(name.substring("templates/".length())))
                        .get()
                        .asString()
                        .as(name)
                        .doesNotContainPattern("\\|\\s*raw\\b|autoescape"));
    }

    @Test
    void allStylesTogetherStayUnderTwentyFiveKilobytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(builtIn().asset(Theme.STYLE_SHEET).orElseThrow()));
        }
        assertThat(packed.size()).isBetween(1_000, 25_000);
    }

    @Test
    void assetsAreNamedByTheirContent() throws IOException {
        put("scripts/own.js", "one();");
        String first = overlaid().asset("own.js").orElseThrow().path().value();
        assertThat(first).matches("assets/own\\.[0-9a-f]{8}\\.js");
        assertThat(overlaid().asset("own.js").orElseThrow().path().value()).isEqualTo(first);
        put("scripts/own.js", "two();");
        assertThat(overlaid().asset("own.js").orElseThrow().path().value()).isNotEqualTo(first);
    }

    @Test
    void aFileOfThePortalTakesThePlaceOfTheBuiltInOne() throws IOException {
        put("templates/home.peb", "mine");
        assertThat(overlaid().template("home.peb")).contains("mine");
        assertThat(overlaid().isOwn("home.peb")).isTrue();
        assertThat(overlaid().template("catalog.peb")).isEqualTo(builtIn().template("catalog.peb"));
        assertThat(overlaid().isOwn("catalog.peb")).isFalse();
    }

    @Test
    void theBuiltInTemplateStaysWithinReach() throws IOException {
        put("templates/layout.peb", "{% extends \"default:layout.peb\" %}");
        assertThat(overlaid().template("default:layout.peb"))
                .isEqualTo(builtIn().template("layout.peb"));
        assertThat(overlaid().isOwn("default:layout.peb")).isFalse();
    }

    @Test
    void ownStylesAreAddedInTheOrderOfTheirNames() throws IOException {
        put("styles/95-own.css", ".own { color: red; }\n");
        put("styles/90-utilities.css", ".replaced { color: blue; }\n");
        String css = text(overlaid(), Theme.STYLE_SHEET);
        assertThat(css).endsWith(".replaced { color: blue; }\n.own { color: red; }\n");
        assertThat(css).doesNotContain(".visually-hidden {");
    }

    @Test
    void ownAssetsArePublishedUnderTheirNames() throws IOException {
        put("assets/fonts/brand.woff2", "font");
        assertThat(overlaid().asset("fonts/brand.woff2").orElseThrow().path().value())
                .isEqualTo("assets/fonts/brand.woff2");
    }

    @Test
    void namesOutsideOfTheThemeAreNotFound() throws IOException {
        Files.writeString(folder.resolve("secret.peb"), "secret");
        Files.createDirectories(folder.resolve("theme/templates"));
        Theme theme = Theme.load("default", Optional.of(folder.resolve("theme")), Optional.empty());
        assertThat(theme.template("../../secret.peb")).isEmpty();
        assertThat(theme.template(folder.resolve("secret.peb").toString())).isEmpty();
    }

    @Test
    void aSymbolicLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.peb"), "secret");
        Files.createDirectories(folder.resolve("templates"));
        Files.createSymbolicLink(folder.resolve("templates/home.peb"), secret);
        Files.createSymbolicLink(folder.resolve("templates/partials"), elsewhere);
        assertThat(overlaid().template("home.peb")).isEqualTo(builtIn().template("home.peb"));
        assertThat(overlaid().template("partials/secret.peb")).isEmpty();
    }

    @Test
    void anUnknownThemeIsRefusedWithTheNearestName() {
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(() -> Theme.load("defualt", Optional.empty(), Optional.empty()))
                .satisfies(stopped -> {
                    assertThat(stopped.reason()).isEqualTo(BuildStopped.Cause.CONFIGURATION);
                    assertThat(stopped.diagnostics().get(0).code()).isEqualTo("theme.unknown-theme");
                    assertThat(stopped.diagnostics().get(0).hint().orElse("")).contains("did you mean default?");
                });
    }

    @Test
    void aMissingThemeFolderIsRefused() {
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(() -> Theme.load("default", Optional.of(folder.resolve("none")), Optional.empty()))
                .satisfies(stopped ->
                        assertThat(stopped.diagnostics().get(0).code()).isEqualTo("theme.missing-folder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12", "#12345g", "#123;}body{display:none", ""})
    void anAccentThatIsNoColourIsRefused(String accent) {
        assertThatExceptionOfType(BuildStopped.class)
                .isThrownBy(() -> Theme.load("default", Optional.empty(), Optional.of(accent)))
                .satisfies(stopped ->
                        assertThat(stopped.diagnostics().get(0).code()).isEqualTo("theme.bad-accent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b6e6e", "#fff", "#000000", "#ffee00", "#FF0000", "#7f7f7f", "#00f"})
    void textInTheAccentCanBeReadOnLightAndDarkPages(String accent) throws IOException {
        String css = text(Theme.load("default", Optional.empty(), Optional.of(accent)), Theme.STYLE_SHEET);
        String rule = css.substring(css.lastIndexOf(":root{--accent:"));
        assertThat(rule)
                .matches(
                        ":root\\{--accent:light-dark\\(#\\w{6},#\\w{6}\\);--accent-text:light-dark\\(#\\w{6},#\\w{6}\\)}\n");
        String[] colours =
                rule.replaceAll("[^#0-9a-f,]|(?<![#0-9a-f,])[a-f]", " ").trim().split("[^#0-9a-f]+");
        List<Accent> parsed = Stream.of(colours)
                .filter(each -> each.length() == 7)
                .map(Accent::parse)
                .toList();
        assertThat(parsed.get(0).contrast(Accent.parse("#ffffff"))).isGreaterThan(4.5);
        assertThat(parsed.get(1).contrast(Accent.parse("#12161b"))).isGreaterThan(4.5);
        assertThat(parsed.get(0).contrast(parsed.get(2))).isGreaterThan(4.5);
        assertThat(parsed.get(1).contrast(parsed.get(3))).isGreaterThan(4.5);
    }
}
