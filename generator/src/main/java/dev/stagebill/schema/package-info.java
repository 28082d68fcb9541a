/**
 * Checks YAML values against JSON Schemas. Nothing is fetched: a schema is one text, with what Backstage calls its base schemas at hand.
 */
@NullMarked
package dev.stagebill.schema;

import org.jspecify.annotations.NullMarked;
