package dev.stagebill.markdown;

/**
 * A heading of a page.
 *
 * @param level from 1 to 6
 * @param id the fragment that leads to it
 * @param text its plain text
 */
public record Heading(int level, String id, String text) {}
