package dev.stagebill.source;

import java.util.Locale;

/** The sorts of git hosts, whose pages have different addresses. Told by the name of the host. */
public enum HostKind {
    /** GitHub, and all hosts that are not known: GitLab and others understand its addresses. */
    GITHUB,
    /** GitLab, on its own host or another one. */
    GITLAB,
    /** bitbucket.org. */
    BITBUCKET_CLOUD,
    /** Bitbucket Server and Data Center. */
    BITBUCKET_SERVER,
    /** Gitea and Forgejo. */
    GITEA,
    /** Azure DevOps. */
    AZURE;

    static HostKind of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.contains("gitlab")) {
            return GITLAB;
        }
        if (name.equals("bitbucket.org") || name.endsWith(".bitbucket.org")) {
            return BITBUCKET_CLOUD;
        }
        if (name.contains("bitbucket") || name.startsWith("stash.")) {
            return BITBUCKET_SERVER;
        }
        if (name.contains("gitea") || name.contains("forgejo") || name.equals("codeberg.org")) {
            return GITEA;
        }
        return name.equals("dev.azure.com") || name.endsWith(".visualstudio.com") ? AZURE : GITHUB;
    }
}
