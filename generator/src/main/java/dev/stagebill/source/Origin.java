package dev.stagebill.source;

import dev.stagebill.config.HostKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the files of a source come from.
 *
 * @param name the name of the source, unique in a portal
 * @param webUrl the address of the repository's web page, without credentials, query or a slash at the end
 * @param ref the branch or tag that was read
 * @param commit the full id of the commit that was read; empty for a folder outside of version control
 * @param workingTree whether files were read from a folder, changes that are not committed included
 * @param root the folder of the repository at {@code webUrl} in which the paths of the source begin; empty when they begin at its top. Only a
 *     local folder inside a larger repository has one; a source that is narrowed to a folder by {@code path} keeps paths from the top. When
 *     the portal file gives a {@code url} of its own, that is the address of the folder itself, and the root is empty
 * @param stale whether the repository could not be reached and an older copy was used
 * @param lastChange when the commit was made
 * @param branch whether the ref is a branch, on which files can be edited; tags cannot
 * @param hostKind the sort of host at {@code webUrl}, by whose rules its pages have addresses
 * @param cloned the web page that follows from the address git uses, which is another than {@code webUrl} when the portal file gives one
 */
public record Origin(
        String name,
        Optional<URI> webUrl,
        Optional<String> ref,
        Optional<String> commit,
        boolean workingTree,
        String root,
        boolean stale,
        Optional<Instant> lastChange,
        boolean branch,
        HostKind hostKind,
        Optional<URI> cloned) {

    /** A folder outside of version control, of which nothing is known but where its files are shown, if anywhere. */
    static Origin ofFolder(String name, Optional<URI> webUrl, HostKind hostKind) {
        return new Origin(
                name,
                webUrl,
                Optional.empty(),
                Optional.empty(),
                true,
                "",
                false,
                Optional.empty(),
                false,
                hostKind,
                Optional.empty());
    }

    /** The sort of host it lies on; empty when there is no address. */
    public Optional<HostKind> host() {
        return webUrl.map(web -> hostKind);
    }

    /** The name of the host of an address; empty when there is none. */
    static String hostOf(Optional<URI> webUrl) {
        return webUrl.map(URI::getHost).orElse("");
    }

    /** The address of the page that shows a file at a line (0: the whole file), by the rules of the host. */
    public Optional<URI> viewUrl(String path, int line) {
        return HostLinks.view(this, path, line);
    }

    /**
     * The address under which Backstage would have registered a file: that of the branch or tag, whatever its commit is. Empty without a ref
     * and a web page.
     */
    public Optional<URI> locationUrl(String path) {
        return HostLinks.atRef(this, path);
    }

    /** The address of the page on which a file can be edited, by the rules of the host; empty when a tag or a commit was read. */
    public Optional<URI> editUrl(String path) {
        return HostLinks.edit(this, path);
    }

    /**
     * The address of the page on which something can be reported, with a title and a text filled in; empty when the host has no such page. What
     * kind of host it is may be a guess.
     */
    public Optional<URI> issueUrl(String title, String text) {
        return HostLinks.issue(this, title, text);
    }
}
