package dev.stagebill.techdocs;

import java.util.Optional;

/**
 * An address that a page had before.
 *
 * @param path the old path, as {@link DocsPage#path()}
 * @param page the path of the page that is there instead; empty when it is outside of the documentation
 * @param rest the fragment on that page, with its number sign; without a page the whole address
 */
public record DocsRedirect(String path, Optional<String> page, String rest) {}
