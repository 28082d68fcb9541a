import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the names of the files of each built-in theme to its {@code files.txt}: a folder inside of a jar cannot be listed portably. */
final class ListFiles {
    private static final String INDEX = "files.txt";

    public static void main(String[] args) throws IOException {
        Path themes = Path.of(args[0]);
        List<String> names = children(themes);
        for (String name : names) {
            Path theme = themes.resolve(name);
            write(theme.resolve(INDEX), files(theme));
        }
        write(themes.resolve("themes.txt"), names);
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> files(Path theme) throws IOException {
        try (Stream<Path> files = Files.walk(theme)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> theme.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(INDEX))
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
