/**
 * Catalog entities, one descriptor document each, validated by Backstage's rules and not yet resolved. Knows nothing of other entities.
 */
@NullMarked
package dev.stagebill.entity;

import org.jspecify.annotations.NullMarked;
