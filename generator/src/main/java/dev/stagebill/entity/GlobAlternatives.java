package dev.stagebill.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes out the alternatives of a pattern: <code>{a,b}</code>, <code>@(a|b)</code> and <code>?(a|b)</code>. */
final class GlobAlternatives {
    private static final int MAX = 64;

    private GlobAlternatives() {}

    /** All patterns without alternatives that the pattern stands for; empty when there are more than anybody needs. */
    static Optional<List<String>> of(String glob) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(glob));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            Optional<Group> group = Group.first(next);
            if (group.isEmpty()) {
                done.add(next);
            } else {
                open.addAll(group.get().writtenOut(next));
            }
            if (done.size() + open.size() > MAX) {
                return Optional.empty();
            }
        }
        return Optional.of(done);
    }

    /** One group of alternatives: where it begins and ends, and what is in it. */
    private record Group(int start, int end, List<String> parts) {
        static Optional<Group> first(String glob) {
            for (int at = 0; at < glob.length(); at++) {
                Optional<Group> group = at(glob, at);
                if (group.isPresent()) {
                    return group;
                }
            }
            return Optional.empty();
        }

        private static Optional<Group> at(String glob, int at) {
            if (glob.charAt(at) == '{') {
                return between(glob, at, at + 1, "{,}")
                        .filter(group -> group.parts().size() > 1);
            }
            if (glob.startsWith("@(", at)) {
                return between(glob, at, at + 2, "(|)");
            }
            return glob.startsWith("?(", at)
                    ? between(glob, at, at + 2, "(|)").map(Group::orNothing)
                    : Optional.empty();
        }

        private Group orNothing() {
            List<String> all = new ArrayList<>(parts);
            all.add("");
            return new Group(start, end, all);
        }

        private static Optional<Group> between(String glob, int start, int inside, String signs) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int begin = inside;
            for (int at = inside; at < glob.length(); at++) {
                int sign = signs.indexOf(glob.charAt(at));
                if (depth == 0 && sign > 0) {
                    parts.add(glob.substring(begin, at));
                    begin = at + 1;
                }
                if (depth == 0 && sign == 2) {
                    return Optional.of(new Group(start, at + 1, parts));
                }
                depth += sign == 0 ? 1 : sign == 2 ? -1 : 0;
            }
            return Optional.empty();
        }

        List<String> writtenOut(String glob) {
            return parts.stream()
                    .map(part -> glob.substring(0, start) + part + glob.substring(end))
                    .toList();
        }
    }
}
