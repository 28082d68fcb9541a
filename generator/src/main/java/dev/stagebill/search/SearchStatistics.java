package dev.stagebill.search;

/**
 * What a search index is made of.
 *
 * @param documents how many things can be found
 * @param terms how many different terms lead to them
 * @param postings how many pairs of a term and a document there are
 * @param files how many files the browser may load
 * @param bytes how large they are together
 */
public record SearchStatistics(int documents, int terms, long postings, int files, long bytes) {}
