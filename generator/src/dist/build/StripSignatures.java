import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the signature files out of every jar of a folder. Java 17 crashes when it archives the classes of a signed jar for a faster
 * start, and nothing checks the signatures of a program's own libraries. Bouncy Castle keeps its own: Oracle's Java accepts a
 * cryptography provider only if it is signed.
 */
final class StripSignatures {
    private StripSignatures() {}

    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                if (!jar.getFileName().toString().startsWith("bcprov-")) {
                    strip(jar);
                }
            }
        }
    }

    private static void strip(Path jar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                DirectoryStream<Path> signatures =
                        Files.newDirectoryStream(zip.getPath("META-INF"), "*.{SF,RSA,DSA,EC}")) {
            for (Path signature : signatures) {
                Files.delete(signature);
            }
        }
    }
}
