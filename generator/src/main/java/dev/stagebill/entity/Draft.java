package dev.stagebill.entity;

import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;

/**
 * A descriptor that nobody wrote, made from what a repository tells of itself.
 *
 * @param tree the source it is about
 * @param basis the file that tells most of it, in the folder the descriptor would lie in
 * @param text one YAML document
 * @param inference where its values come from
 */
public record Draft(SourceTree tree, SourceFile basis, String text, Inference inference) {}
