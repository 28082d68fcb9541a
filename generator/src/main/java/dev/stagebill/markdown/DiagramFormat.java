package dev.stagebill.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A language of diagrams that can be drawn while a portal is built. Others add their own through {@link java.util.ServiceLoader}; the first one
 * that knows a language draws it. Called by many threads at the same time.
 */
public interface DiagramFormat {
    /** The word that a drawn diagram is marked with, such as {@code plantuml}. */
    String name();

    /** The languages of code blocks that it draws, in lower case. */
    Set<String> languages();

    /**
     * Draws a diagram, always in the same way. Source is hostile: nothing may be run, read or fetched because of it, and time and memory are
     * to be bounded. What goes wrong is a fault, nothing is thrown.
     */
    Drawing draw(Source source);

    /**
     * The source of a diagram.
     *
     * @param language the language it was written in, one of {@link #languages()}, or the program that shall lay it out ({@code neato})
     * @param text the text, lines end with {@code \n}
     * @param files the texts of files that it may include, by the path as written in it; empty for one that must not be read
     */
    record Source(String language, String text, Function<String, Optional<String>> files) {}

    /**
     * What became of a source.
     *
     * @param pictures SVG texts in order, usually one; they are cleaned before they are shown
     * @param fault what is wrong with the source; the source is shown when there is no picture
     */
    record Drawing(List<String> pictures, Optional<Fault> fault) {
        /** Copies the list. */
        public Drawing {
            pictures = List.copyOf(pictures);
        }

        /** A diagram that was drawn. */
        public static Drawing of(List<String> pictures) {
            return new Drawing(pictures, Optional.empty());
        }

        /** A diagram that could not be drawn. */
        public static Drawing failed(String message, int line) {
            return new Drawing(List.of(), Optional.of(new Fault(message, line)));
        }
    }

    /**
     * Why a diagram was not drawn.
     *
     * @param message what is wrong, half a sentence
     * @param line where in the source, from 1; 0 when not known
     */
    record Fault(String message, int line) {}
}
