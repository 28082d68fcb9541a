package dev.stagebill.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the files in which git and curl keep logins. A file that is missing or cannot be read holds none. */
final class CredentialFiles {
    private static final Pattern STORED =
            Pattern.compile("https?://([^:/@]*):([^/@]*)@([^/:]+)(?::(\\d{1,5}))?(?:/.*)?");
    private static final Pattern MACRO = Pattern.compile("(?sm)^\\s*macdef\\b.*?(?:\\n\\s*\\n|\\z)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");
    private static final long MAX_BYTES = 1 << 20;

    private CredentialFiles() {}

    /** git-credential-store: one address with user and password on each line, percent-encoded. */
    static List<Login> store(Path file, String host, int port) {
        return text(file)
                .lines()
                .map(STORED::matcher)
                .filter(Matcher::matches)
                .filter(entry -> entry.group(3).equalsIgnoreCase(host) && port(entry) == port)
                .map(entry -> new Login(decode(entry.group(1)), decode(entry.group(2))))
                .toList();
    }

    private static int port(Matcher entry) {
        return entry.group(4) == null ? -1 : Integer.parseInt(entry.group(4));
    }

    /** The entries of a netrc file for a host. Its {@code default} entry is for no host in particular, and so for none. */
    static List<Login> netrc(Path file, String host) {
        String text =
                COMMENT.matcher(MACRO.matcher(text(file)).replaceAll("\n")).replaceAll("");
        Iterator<String> words = Stream.of(text.strip().split("\\s+", -1)).iterator();
        List<Map<String, String>> entries = new ArrayList<>();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("machine") || word.equals("default")) {
                entries.add(new TreeMap<>());
            }
            if (!word.equals("default") && words.hasNext() && !entries.isEmpty()) {
                entries.get(entries.size() - 1).put(word, words.next());
            }
        }
        return entries.stream()
                .filter(entry -> host.equalsIgnoreCase(entry.get("machine")) && entry.containsKey("password"))
                .map(entry -> new Login(entry.getOrDefault("login", ""), entry.getOrDefault("password", "")))
                .toList();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
