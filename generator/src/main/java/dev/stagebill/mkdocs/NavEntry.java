package dev.stagebill.mkdocs;

import dev.stagebill.diagnostics.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry of {@code nav}.
 *
 * @param title the title, when there is one
 * @param target the file (from the docs folder), folder or address, when it is no section
 * @param children the entries of a section
 * @param place where it stands
 */
public record NavEntry(
        Optional<String> title, Optional<String> target, List<NavEntry> children, SourceLocation place) {
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");

    /** Copies the children. */
    public NavEntry {
        children = List.copyOf(children);
    }

    /** An entry that leads somewhere. */
    public static NavEntry leaf(Optional<String> title, String target, SourceLocation place) {
        return new NavEntry(title, Optional.of(target), List.of(), place);
    }

    /** An entry with entries below it. */
    public static NavEntry section(String title, List<NavEntry> children, SourceLocation place) {
        return new NavEntry(Optional.of(title), Optional.empty(), children, place);
    }

    /** Whether a target is an address on the web and no file. */
    public static boolean isAddress(String target) {
        return ADDRESS.matcher(target).matches();
    }

    /** The same entry with other entries below it. */
    NavEntry with(List<NavEntry> others) {
        return new NavEntry(title, target, others, place);
    }

    /** The same entry under another title. */
    NavEntry titled(Optional<String> other) {
        return new NavEntry(other, target, children, place);
    }
}
