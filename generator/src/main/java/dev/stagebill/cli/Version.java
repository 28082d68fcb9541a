package dev.stagebill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Stagebill this is, by what Maven puts into the jar. */
final class Version implements IVersionProvider {
    private static final String PROPERTIES = "/META-INF/maven/dev.stagebill/stagebill-generator/pom.properties";

    @Override
    public String[] getVersion() {
        return new String[] {"stagebill " + number() + ", Java " + System.getProperty("java.version")};
    }

    /** The version alone. */
    static String number() {
        try (InputStream stream = Version.class.getResourceAsStream(PROPERTIES)) {
            if (stream == null) {
                return "(unreleased)";
            }
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "(unknown)");
        } catch (IOException e) {
            return "(unknown)";
        }
    }
}
