package dev.stagebill.apidocs.proto;

import java.util.ArrayList;
import java.util.List;

/** Gathers the comments of one declaration while it is read. */
final class Remarks {
    private final List<String> detached = new ArrayList<>();
    private final List<String> trailing = new ArrayList<>();
    private String leading = "";

    void detached(Comment comment) {
        detached.add(comment.text());
    }

    void leading(Comment comment) {
        leading = comment.text();
    }

    void trailing(Comment comment) {
        trailing.add(comment.text());
    }

    Comments finished() {
        return new Comments(detached, leading, trailing);
    }
}
