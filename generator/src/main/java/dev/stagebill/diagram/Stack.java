package dev.stagebill.diagram;

import dev.stagebill.diagram.Neighbourhood.Box;
import dev.stagebill.diagram.Neighbourhood.KindText;
import dev.stagebill.diagram.Neighbourhood.Line;
import dev.stagebill.entity.RelationType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Neighbours that have the same relations to the root, under the name of these relations. More than {@link #MAX_ROWS} stand in columns.
 *
 * @param outward whether the root is where their first relation starts; they stand on the right then
 * @param caption the name of the relations, read from left to right
 * @param shared whether all members hang on one line, also those of a single column
 * @param members the neighbours, each with its relations
 */
record Stack(boolean outward, String caption, boolean shared, List<Member> members) {
    private static final int MAX_ROWS = 8;
    private static final int MAX_COLUMNS = 5;
    /** With more neighbours each kind has a stack of its own. */
    private static final int MAX_MIXED = 12;

    /** Copies the members. */
    Stack {
        members = List.copyOf(members);
    }

    /** A neighbour and its relations to the root. */
    record Member(Box box, List<Line> lines) {
        /** Copies the lines. */
        Member {
            lines = List.copyOf(lines);
        }
    }

    /** What the members of a stack have in common; there is no kind when all kinds stand together. */
    private record Key(List<Sort> sorts, Optional<KindText> kind) {}

    /** A relation in the direction in which it is drawn. */
    private record Sort(RelationType type, boolean outward) {
        String title(boolean side) {
            return (outward == side ? type : type.inverse()).title();
        }
    }

    /** All stacks of a neighbourhood, in the order of their first relation. */
    static List<Stack> of(Neighbourhood neighbourhood) {
        Map<Box, List<Line>> lines = new LinkedHashMap<>();
        for (Line line : neighbourhood.lines()) {
            Box other = line.from().equals(neighbourhood.root()) ? line.to() : line.from();
            lines.computeIfAbsent(other, key -> new ArrayList<>()).add(line);
        }
        boolean byKind = neighbourhood.boxes().size() > MAX_MIXED;
        Map<Key, List<Member>> members = new LinkedHashMap<>();
        lines.forEach((box, own) -> members.computeIfAbsent(
                        new Key(sorts(own, box), byKind ? Optional.of(box.kind()) : Optional.empty()), key -> new ArrayList<>())
                .add(new Member(box, own)));
        List<Stack> stacks = new ArrayList<>();
        members.forEach((key, own) ->
                stacks.add(new Stack(key.sorts().get(0).outward(), caption(key, own), byKind && own.size() > 1, own)));
        return stacks;
    }

    private static List<Sort> sorts(List<Line> lines, Box box) {
        return lines.stream()
                .map(line -> new Sort(line.type(), line.to().equals(box)))
                .toList();
    }

    /** The relations, and behind them how many they are of, when that is not seen at once. */
    private static String caption(Key key, List<Member> members) {
        boolean side = key.sorts().get(0).outward();
        String relations = key.sorts().stream().map(sort -> sort.title(side)).collect(Collectors.joining(", "));
        int count = members.stream().mapToInt(member -> member.box().count()).sum();
        return key.kind()
                .filter(kind -> count > 3)
                .map(kind -> relations + " · " + count + " " + kind.several())
                .orElse(relations);
    }

    int columns() {
        return Math.min(MAX_COLUMNS, (members.size() + MAX_ROWS - 1) / MAX_ROWS);
    }

    boolean hasLane() {
        return shared || columns() > 1;
    }

    int rows() {
        return (members.size() + columns() - 1) / columns();
    }

    /** How far below its upper side the first row is. */
    int head() {
        return Boxes.CAPTION + (hasLane() ? Boxes.LANE : 0);
    }

    int height() {
        return head() + rows() * (Boxes.HEIGHT + Boxes.GAP) - Boxes.GAP;
    }

    int columnWidth() {
        return members.stream()
                .mapToInt(member -> Boxes.width(member.box()))
                .max()
                .orElse(0);
    }

    int width() {
        return columns() * (columnWidth() + Boxes.GUTTER) - Boxes.GUTTER;
    }

    /** How high stacks below each other are. */
    static int heightOf(List<Stack> stacks) {
        int gaps = Math.max(0, stacks.size() - 1) * Boxes.STACK_GAP;
        return gaps + stacks.stream().mapToInt(Stack::height).sum();
    }

    /** How wide the widest of the stacks is. */
    static int widthOf(List<Stack> stacks) {
        return stacks.stream().mapToInt(Stack::width).max().orElse(0);
    }
}
