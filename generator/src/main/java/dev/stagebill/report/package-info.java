/**
 * Findings in the forms that other programs read: JSON, SARIF, JUnit XML, and the annotations of GitHub and GitLab. Knows nothing of how they
 * came about.
 */
@NullMarked
package dev.stagebill.report;

import org.jspecify.annotations.NullMarked;
