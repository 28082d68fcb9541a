/**
 * Definitions in the language of Protocol Buffers: a parser of its own, and the page model of services and messages. Knows nothing of
 * compiled descriptors and runs no compiler.
 */
@NullMarked
package dev.stagebill.apidocs.proto;

import org.jspecify.annotations.NullMarked;
