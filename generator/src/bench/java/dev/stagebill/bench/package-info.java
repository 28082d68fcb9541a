/**
 * Measures whole builds against a lower bound or another generator in the same run, and prints what was measured. It knows the command as its
 * users do, by its process and its files, and nothing of the engine. No part of what is shipped; nothing here is a test.
 */
@NullMarked
package dev.stagebill.bench;

import org.jspecify.annotations.NullMarked;
