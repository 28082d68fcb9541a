package dev.stagebill.entity;

import java.util.Optional;

/**
 * An entry of {@code metadata.links}.
 *
 * @param url the address as written; not yet known to be safe
 * @param title what to call it
 * @param icon a word for the picture
 * @param type a word for the sort of link, such as {@code runbook}
 */
public record Link(String url, Optional<String> title, Optional<String> icon, Optional<String> type) {}
