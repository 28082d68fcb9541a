package dev.stagebill.apidocs.proto;

import dev.stagebill.apidocs.proto.ImportedFiles.Origin;
import dev.stagebill.apidocs.proto.Library.Declared;
import dev.stagebill.apidocs.proto.ProtoFile.Scoped;
import dev.stagebill.apidocs.proto.ProtoReference.Extension;
import dev.stagebill.apidocs.proto.ProtoReference.Group;
import dev.stagebill.apidocs.proto.ProtoReference.Known;
import dev.stagebill.apidocs.proto.ProtoReference.NamedType;
import dev.stagebill.apidocs.proto.ProtoReference.Note;
import dev.stagebill.apidocs.proto.ProtoReference.Service;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.source.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the page of a definition in Protocol Buffers. */
public final class ProtoReader {
    private static final Pattern LICENCE = Pattern.compile("(?i)copyright|licensed under|SPDX-");

    private final ImportedFiles.Result files;
    private final Library library;
    private final ProtoFile main;
    private final Ids ids = new Ids();
    private final Words words;
    private final Texts texts;
    private final TypeReader types;
    private final BiFunction<String, String, SafeHtml> highlight;

    private ProtoReader(
            ImportedFiles.Result files,
            Function<String, SafeHtml> markdown,
            BiFunction<String, String, SafeHtml> highlight) {
        this.files = files;
        this.library = files.library();
        this.main = library.main();
        this.words = new Words(library, ids);
        this.texts = new Texts(library, ids, markdown);
        this.types = new TypeReader(ids, words, texts);
        this.highlight = highlight;
    }

    /**
     * A definition to read.
     *
     * @param text what it says
     * @param path where it is in its repository, or the descriptor that it is written in
     * @param tree the repository, in which imports are looked for
     */
    public record Source(String text, String path, Optional<SourceTree> tree) {}

    /**
     * What was read.
     *
     * @param reference what the page shows; empty when nothing of the text can be shown
     * @param findings what is wrong with the definition
     */
    public record Result(Optional<ProtoReference> reference, List<ProtoFinding> findings) {
        /** Copies the findings. */
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reads a definition and the files that it imports.
     *
     * @param markdown renders Markdown safely
     * @param highlight highlights source code (first) in a language (second)
     */
    public static Result read(
            Source source, Function<String, SafeHtml> markdown, BiFunction<String, String, SafeHtml> highlight) {
        ProtoFile main = ProtoParser.parse(source.path(), source.text());
        ImportedFiles.Result files = ImportedFiles.of(source.tree(), main);
        Optional<ProtoReference> reference =
                main.isEmpty() ? Optional.empty() : Optional.of(new ProtoReader(files, markdown, highlight).read());
        return new Result(reference, ProtoCheck.findings(files));
    }

    private ProtoReference read() {
        ShownTypes.Result shown = ShownTypes.of(library);
        // Types get their ids first, so that whatever names them can link to them.
        shown.types().forEach(each -> ids.type(each.fullName()));
        Map<Declared, NamedType> read = new LinkedHashMap<>();
        shown.types().forEach(each -> read.put(each, types.read(each)));
        List<Extension> extensions = main.extensions().stream()
                .map(each -> types.extension(new Scoped<>(main.packageName().name(), each)))
                .toList();
        Map<String, NamedType> byName = new LinkedHashMap<>();
        read.forEach((declared, type) -> byName.put(declared.fullName(), type));
        var tools = new ServiceReader.Tools(types, new CallSamples(library, highlight), byName);
        ServiceReader reader = new ServiceReader(library, ids, words, tools);
        List<Service> services = library.serving().stream()
                .flatMap(file -> file.services().stream().map(each -> reader.read(file, each)))
                .toList();
        String scope = main.packageName().name();
        return new ProtoReference(
                scope.isEmpty() ? nameOf(main) : scope,
                main.syntax().name().isEmpty() ? "proto2" : main.syntax().name(),
                scope,
                description(),
                remarks(),
                fileOptions(),
                imports(),
                services,
                groups(read),
                extensions,
                known(),
                notes(shown.cut()));
    }

    private static String nameOf(ProtoFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private List<Note> fileOptions() {
        return main.settings().stream()
                .flatMap(each -> {
                    List<Note> notes = new ArrayList<>();
                    texts.remarks(each.comments(), "").forEach(remark -> notes.add(new Note("", remark)));
                    notes.add(new Note(each.name() + " = " + each.value().nested(), texts.about(each.comments(), "")));
                    return notes.stream();
                })
                .toList();
    }

    private SafeHtml description() {
        String head = main.syntax().comments().text();
        String text = LICENCE.matcher(head).find() ? "" : head + "\n\n";
        return texts.html(
                text + main.packageName().comments().text(), main.packageName().name());
    }

    private List<SafeHtml> remarks() {
        Comments head = main.syntax().comments();
        Stream<SafeHtml> licence = LICENCE.matcher(head.text()).find()
                ? Stream.of(texts.about(head, main.packageName().name()))
                : Stream.of();
        Stream<Comments> around = Stream.of(head, main.packageName().comments());
        Stream<SafeHtml> closing = Stream.of(texts.about(main.closing(), ""));
        return Stream.of(
                        licence,
                        around.flatMap(each -> texts.remarks(each, "").stream()),
                        texts.remarks(main.closing(), "").stream(),
                        closing)
                .flatMap(each -> each)
                .filter(html -> !html.isEmpty())
                .toList();
    }

    private List<Note> imports() {
        List<Note> notes = new ArrayList<>();
        for (ProtoFile.Import each : main.imports()) {
            texts.remarks(each.comments(), "").forEach(remark -> notes.add(new Note("", remark)));
            String kind = each.kind().isEmpty() ? "" : each.kind() + " ";
            notes.add(new Note(kind + each.path() + where(each.path()), texts.about(each.comments(), "")));
        }
        return notes;
    }

    private String where(String path) {
        return switch (files.origins().getOrDefault(path, Origin.MISSING)) {
            case BUILT_IN -> " (comes with Protocol Buffers)";
            case COMMON -> " (a well-known library)";
            case MISSING -> " (not in this repository)";
            case REPOSITORY ->
                Optional.ofNullable(files.places().get(path))
                        .filter(place -> !place.equals(path))
                        .map(place -> " (" + place + ")")
                        .orElse("");
        };
    }

    private List<Group> groups(Map<Declared, NamedType> read) {
        Map<ProtoFile, List<NamedType>> byFile = new LinkedHashMap<>();
        read.forEach((declared, type) -> byFile.computeIfAbsent(declared.file(), file -> new ArrayList<>())
                .add(used(type)));
        List<Group> groups = new ArrayList<>();
        byFile.forEach((file, found) -> {
            boolean own = file.equals(main);
            String id = ids.unique(own ? "types" : "types-" + (groups.size() + 1));
            String title = own ? "Types" : "Types of " + nameOf(file);
            groups.add(new Group(
                    id, title, own ? "" : file.path(), file.packageName().name(), found));
        });
        return groups;
    }

    private NamedType used(NamedType type) {
        return new NamedType(
                type.about(),
                type.kind(),
                type.rows(),
                type.spans(),
                type.extensions(),
                words.usages().of(type.about().fullName()));
    }

    private List<Known> known() {
        return words.known().stream()
                .map(each -> new Known(
                        ids.type(each.name()),
                        each.name(),
                        texts.html(each.meaning(), ""),
                        words.usages().of(each.name())))
                .toList();
    }

    private List<String> notes(boolean cut) {
        List<String> notes = new ArrayList<>();
        if (!main.faults().isEmpty()) {
            notes.add("Parts of the definition cannot be read and are left out; the raw definition has them.");
        }
        if (cut) {
            notes.add("The definition uses more types than this page shows; the raw definition has them.");
        }
        return notes;
    }
}
