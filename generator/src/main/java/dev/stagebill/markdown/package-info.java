/**
 * Markdown, in the dialect of TechDocs, turned into safe HTML, headings, plain text and links; syntax highlighting; the sanitiser. Knows
 * nothing of where the text comes from or where links lead.
 */
@NullMarked
package dev.stagebill.markdown;

import org.jspecify.annotations.NullMarked;
