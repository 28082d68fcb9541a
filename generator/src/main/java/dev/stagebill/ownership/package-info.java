/**
 * Who answers for which file of a repository, by its CODEOWNERS file. Knows nothing of entities: it gives names as Backstage would write them.
 */
@NullMarked
package dev.stagebill.ownership;

import org.jspecify.annotations.NullMarked;
