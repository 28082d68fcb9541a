/**
 * Diagrams that stand as text in documentation, drawn at build time: PlantUML and Graphviz. Knows nothing of pages, files or the network;
 * what it draws is cleaned by those who show it.
 */
@NullMarked
package dev.stagebill.drawing;

import org.jspecify.annotations.NullMarked;
