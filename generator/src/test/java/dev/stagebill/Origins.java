package dev.stagebill;

import dev.stagebill.config.HostKind;
import dev.stagebill.source.Origin;
import java.net.URI;
import java.util.Optional;

/** Origins for tests: a commit of the branch main in a repository called shop, but for what is said otherwise. */
public final class Origins {
    /** The commit of every origin that names no other. */
    public static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private final Optional<URI> webUrl;
    private String name = "shop";
    private Optional<String> ref = Optional.of("main");
    private Optional<String> commit = Optional.of(COMMIT);
    private boolean workingTree;
    private String root = "";
    private HostKind hostKind;
    private Optional<URI> cloned = Optional.empty();

    private Origins(Optional<URI> webUrl) {
        this.webUrl = webUrl;
        this.hostKind = HostKind.of(webUrl.map(URI::getHost).orElse(""));
    }

    /** An origin with this web page; none when the text is empty. */
    public static Origins at(String webUrl) {
        return new Origins(Optional.of(webUrl).filter(text -> !text.isEmpty()).map(URI::create));
    }

    /** With another name. */
    public Origins named(String other) {
        name = other;
        return this;
    }

    /** Of this branch, or of none. */
    public Origins ref(Optional<String> other) {
        ref = other;
        return this;
    }

    /** Of this commit, or of none. */
    public Origins commit(Optional<String> other) {
        commit = other;
        return this;
    }

    /** With files that need not be committed. */
    public Origins workingTree() {
        workingTree = true;
        return this;
    }

    /** A folder of the repository. */
    public Origins root(String other) {
        root = other;
        return this;
    }

    /** At a host of this sort, whatever its name is. */
    public Origins kind(HostKind other) {
        hostKind = other;
        return this;
    }

    /** With this page for the address that git uses. */
    public Origins cloned(Optional<URI> other) {
        cloned = other;
        return this;
    }

    /** The origin. */
    public Origin origin() {
        return new Origin(
                name,
                webUrl,
                ref,
                commit,
                workingTree,
                root,
                false,
                Optional.empty(),
                ref.isPresent(),
                hostKind,
                cloned);
    }
}
