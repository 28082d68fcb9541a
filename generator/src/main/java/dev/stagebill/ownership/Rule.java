package dev.stagebill.ownership;

import java.util.List;

/**
 * One line of a CODEOWNERS file.
 *
 * @param pattern the files it is for
 * @param owners their owners as written; none: the files have no owner
 * @param line the line, from 1
 */
record Rule(PathPattern pattern, List<String> owners, int line) {
    Rule {
        owners = List.copyOf(owners);
    }
}
