package dev.stagebill.entity;

import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;

/**
 * A descriptor that nobody wrote, made from what a repository tells of itself.
 *
 * @param tree the source it is about
 * @param folder the folder the descriptor would lie in; empty for the root
 * @param basis the file that tells most of it
 * @param text one YAML document
 * @param inference where its values come from
 */
public record Draft(SourceTree tree, String folder, SourceFile basis, String text, Inference inference) {}
