package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Schema;
import dev.stagebill.apidocs.OpenApiReference.Word;
import dev.stagebill.apidocs.Outline.Block;
import dev.stagebill.apidocs.Outline.Branch;
import dev.stagebill.apidocs.Outline.Entry;
import dev.stagebill.apidocs.Outline.Field;
import dev.stagebill.apidocs.Outline.Label;
import dev.stagebill.apidocs.Outline.Words;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of an outline that is too large for one page: its largest fields become entries of their own, named by the path to them, and where
 * they were stands a link to them. Nothing is left out but what is too large in itself, such as an example or the values of one field.
 */
final class OutlinePieces {
    /** Bytes of HTML from which on it is worth a link. */
    private static final long WORTH = 1_500;

    private static final long EXAMPLES = 60_000;

    private final Entry whole;
    private final List<Entry> pieces = new ArrayList<>();

    private OutlinePieces(Entry whole) {
        this.whole = whole;
    }

    /** The entry itself when it fits on a page, else pieces of it that do. */
    static List<Entry> of(Entry entry) {
        if (Weight.of(entry) <= SheetCutter.PAGE) {
            return List.of(entry);
        }
        OutlinePieces pieces = new OutlinePieces(entry);
        List<Example> examples = Weight.of(entry.examples()) > EXAMPLES
                ? entry.examples().stream().map(OutlinePieces::emptied).toList()
                : entry.examples();
        long room = Math.max(Slices.ROOM - Weight.of(entry.words()) - Weight.of(examples), Slices.ROOM / 2);
        pieces.add(new Entry(entry.label(), entry.words(), entry.blocks(), examples), "", room);
        return pieces.pieces;
    }

    private static Example emptied(Example example) {
        return new Example(example.name(), example.description(), SafeHtml.EMPTY, example.generated());
    }

    /** Adds an entry before what is cut out of it, in as many slices as its rows need. */
    private void add(Entry entry, String path, long room) {
        int place = pieces.size();
        List<Block> blocks = new ArrayList<>();
        entry.blocks()
                .forEach(block ->
                        blocks.add(lighter(block, path, room / entry.blocks().size())));
        List<Entry> slices = new ArrayList<>();
        for (List<Block> slice : sliced(blocks)) {
            int number = slices.size() + 1;
            slices.add(
                    number == 1
                            ? new Entry(entry.label(), entry.words(), slice, entry.examples())
                            : new Entry(continued(entry.label(), number), Words.NONE, slice, List.of()));
        }
        pieces.addAll(place, slices);
    }

    private static Label continued(Label label, int number) {
        String title = label.title() + " (continued)";
        return new Label(
                Optional.empty(), Slices.id(label.id(), number), label.mark(), title, title, label.deprecated());
    }

    private static List<List<Block>> sliced(List<Block> blocks) {
        if (Weight.of(blocks) <= SheetCutter.PAGE) {
            return List.of(blocks);
        }
        List<Block> parts = new ArrayList<>();
        for (Block block : blocks) {
            boolean first = true;
            for (List<Field> rows : Slices.of(block.fields())) {
                parts.add(
                        first
                                ? new Block(block.title(), block.schema(), rows, List.of())
                                : new Block("", OutlineFields.type(List.of()), rows, List.of()));
                first = false;
            }
            if (!block.branches().isEmpty()) {
                Slices.of(block.branches())
                        .forEach(each -> parts.add(new Block("", OutlineFields.type(List.of()), List.of(), each)));
            }
        }
        return Slices.of(parts);
    }

    /** The block with so much cut out of it that the rest fits into the room, if that is possible. */
    private Block lighter(Block block, String path, long room) {
        Set<String> heavy = heaviest(block, room);
        List<Field> fields = new ArrayList<>();
        block.fields().forEach(field -> fields.add(heavy.contains(field.id()) ? cutOut(field, path) : folded(field)));
        List<Branch> branches = new ArrayList<>();
        block.branches().forEach(branch -> branches.add(heavy.contains(branch.id()) ? cutOut(branch, path) : branch));
        return new Block(block.title(), folded(block.schema()), fields, branches);
    }

    private static Schema folded(Schema schema) {
        return SchemaFold.of(schema, Slices.ROOM / 2);
    }

    private static Field folded(Field field) {
        return new Field(
                field.id(), SchemaFold.of(field.property(), Slices.ROOM / 2), field.inside(), field.branches());
    }

    /** What has to go, the largest first, for the rest to fit into the room. */
    private static Set<String> heaviest(Block block, long room) {
        long left = Weight.of(block) - room;
        List<Load> loads = new ArrayList<>();
        block.fields().stream()
                .filter(Field::isFilled)
                .forEach(field ->
                        loads.add(new Load(field.id(), Weight.of(field.inside()) + Weight.of(field.branches()))));
        block.branches().forEach(branch -> loads.add(new Load(branch.id(), Weight.of(branch.block()))));
        loads.sort(Comparator.comparingLong(Load::bytes).reversed());
        Set<String> heavy = new HashSet<>();
        for (Load load : loads) {
            if (left <= 0 || load.bytes() < WORTH) {
                break;
            }
            heavy.add(load.id());
            left -= load.bytes();
        }
        return heavy;
    }

    private Field cutOut(Field field, String path) {
        Property property = field.property();
        String own = path.isEmpty() ? property.name() : path + "." + property.name();
        Label label = label(field.id(), own, property.deprecated());
        Block block = new Block("", property.schema(), field.inside(), field.branches());
        add(
                new Entry(label, new Words(property.description(), List.of()), List.of(block), List.of()),
                own,
                Slices.ROOM);
        Property row = OutlineFields.with(property, linked(property.schema(), field.id()));
        return folded(new Field(row(field.id()), row, List.of(), List.of()));
    }

    private Branch cutOut(Branch branch, String path) {
        String role = branch.title().isEmpty() ? branch.role() : branch.role() + ": " + branch.title();
        String own = path.isEmpty() ? role : path + " (" + role + ")";
        add(
                new Entry(label(branch.id(), own, false), Words.NONE, List.of(branch.block()), List.of()),
                own,
                Slices.ROOM);
        Schema schema = linked(branch.block().schema(), branch.id());
        Block block = new Block("", folded(schema), List.of(), List.of());
        return new Branch(row(branch.id()), branch.role(), branch.title(), block);
    }

    private Label label(String id, String path, boolean deprecated) {
        String title = whole.label().title() + ": " + path;
        return new Label(Optional.empty(), id, "", title, title, deprecated);
    }

    /** The fragment of the row that leads to what was cut out. */
    private static String row(String id) {
        return id + "--row";
    }

    /** The type is the link, unless it is one already. */
    private static Schema linked(Schema schema, String id) {
        List<Word> words = new ArrayList<>(schema.type());
        boolean free = words.stream().allMatch(word -> word.link().isEmpty());
        if (free) {
            words.clear();
        }
        String text = free ? schema.typeText() : " (all of it)";
        words.add(new Word(text.isEmpty() ? "all of it" : text, Optional.of(id)));
        return OutlineFields.with(schema, words);
    }

    /** How many bytes go when something is cut out. */
    private record Load(String id, long bytes) {}
}
