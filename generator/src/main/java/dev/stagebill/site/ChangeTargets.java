package dev.stagebill.site;

import dev.stagebill.apidiff.ApiChange;
import dev.stagebill.apidiff.Place;
import dev.stagebill.apidocs.ApiPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where the reference of an API tells of what a change is about. */
final class ChangeTargets {
    private static final int OPERATIONS_SHOWN = 10;

    private final Map<String, ApiPart> parts = new HashMap<>();

    ChangeTargets(List<ApiPart> all) {
        all.forEach(part -> {
            parts.putIfAbsent(part.kind() + " " + part.title(), part);
            parts.putIfAbsent(part.kind() + " " + part.name(), part);
        });
    }

    ChangesPage.Row row(ApiChange change) {
        List<ChangesPage.Touched> operations = new ArrayList<>();
        boolean told = change.touched() == 1
                && change.text().contains(change.operations().get(0));
        change.operations().stream()
                .limit(told ? 0 : OPERATIONS_SHOWN)
                .forEach(name ->
                        operations.add(new ChangesPage.Touched(name, find(new Place(Place.Sort.OPERATION, name, "")))));
        return new ChangesPage.Row(change, pieces(change.text()), find(change.place()), operations);
    }

    /** The fragment of a field, or else of what it belongs to. */
    private Optional<String> find(Place place) {
        Optional<ApiPart.Kind> kind =
                switch (place.sort()) {
                    case OPERATION -> Optional.of(ApiPart.Kind.OPERATION);
                    case MESSAGE -> Optional.of(ApiPart.Kind.MESSAGE);
                    case TYPE -> Optional.of(ApiPart.Kind.SCHEMA);
                    default -> Optional.empty();
                };
        return kind.flatMap(each -> Optional.ofNullable(parts.get(each + " " + place.name())))
                .flatMap(part -> section(part, place.member()));
    }

    private static Optional<String> section(ApiPart part, String member) {
        return part.sections().stream()
                .skip(1)
                .filter(section -> !member.isEmpty() && section.heading().equals(member))
                .findFirst()
                .or(() -> part.sections().stream().findFirst())
                .map(ApiPart.Section::id);
    }

    /** Names stand between backquotes. */
    private static List<ChangesPage.Piece> pieces(String text) {
        List<ChangesPage.Piece> pieces = new ArrayList<>();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new ChangesPage.Piece(parts[i], i % 2 == 1));
            }
        }
        return pieces;
    }
}
