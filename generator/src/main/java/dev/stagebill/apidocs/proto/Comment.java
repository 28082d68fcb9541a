package dev.stagebill.apidocs.proto;

/**
 * A block comment, or line comments on lines that follow each other.
 *
 * @param line where it begins
 * @param endLine where it ends
 * @param text what it says, without its marks
 */
record Comment(int line, int endLine, String text) {}
