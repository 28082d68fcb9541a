/**
 * What is odd about a catalog as a whole: references that lead nowhere, circles, teams without people, interfaces without users. Looks, reports
 * and changes nothing; knows nothing of files and pages.
 */
@NullMarked
package dev.stagebill.insight;

import org.jspecify.annotations.NullMarked;
