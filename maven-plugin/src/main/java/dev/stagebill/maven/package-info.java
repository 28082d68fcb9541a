/**
 * The goals: parameters in, engine called, findings told to Maven's log. Knows Maven, and of the engine no more than a command line does.
 */
@NullMarked
package dev.stagebill.maven;

import org.jspecify.annotations.NullMarked;
