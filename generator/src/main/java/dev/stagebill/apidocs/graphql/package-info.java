/**
 * GraphQL schemas, from type system definitions or from the answer to an introspection query, as a page model. Knows nothing of APIs in a
 * catalog and of the pages around a definition.
 */
@NullMarked
package dev.stagebill.apidocs.graphql;

import org.jspecify.annotations.NullMarked;
