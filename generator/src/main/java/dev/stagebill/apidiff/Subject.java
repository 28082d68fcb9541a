package dev.stagebill.apidiff;

/**
 * What a sentence is about.
 *
 * @param noun how to call it, such as {@code the request body of POST /orders}
 * @param place where it is
 */
record Subject(String noun, Place place) {
    /** A property of it. */
    Subject at(String path) {
        if (path.isEmpty()) {
            return this;
        }
        String member = place.member().isEmpty() ? path : place.member() + "." + path;
        return new Subject("the property " + Words.code(path) + " of " + noun, place.at(member));
    }

    /** A sentence about it. */
    String says(String predicate) {
        return Words.capital(noun + " " + predicate);
    }
}
