package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Body;
import dev.stagebill.apidocs.OpenApiReference.Example;
import dev.stagebill.apidocs.OpenApiReference.Media;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Response;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation that is too large for one page: long examples are left to the raw definition, its responses are spread over several pages, and a
 * schema that is still too large is folded.
 */
final class BigOperation {
    /** Bytes of HTML for the parameters, for the body, and for each response. */
    private static final long SHARE = 60_000;

    private long examples = SHARE;

    private BigOperation() {}

    /** The operation itself when it fits on a page, else pieces of it that do. */
    static List<Operation> pieces(Operation operation) {
        if (Weight.of(operation) <= SheetCutter.PAGE) {
            return List.of(operation);
        }
        BigOperation big = new BigOperation();
        Operation first = big.piece(operation, List.of(), 1);
        Operation slim =
                with(first, operation.responses().stream().map(big::slim).toList());
        if (Weight.of(slim) <= SheetCutter.PAGE) {
            return List.of(slim);
        }
        return big.spread(operation, first);
    }

    private List<Operation> spread(Operation operation, Operation first) {
        examples = SHARE;
        List<Operation> pieces = new ArrayList<>(List.of(first));
        for (List<Response> slice : Slices.of(operation.responses().stream()
                .map(this::slim)
                .map(BigOperation::folded)
                .toList())) {
            pieces.add(piece(operation, slice, pieces.size() + 1));
        }
        return pieces;
    }

    private Operation piece(Operation whole, List<Response> responses, int number) {
        boolean first = number == 1;
        return new Operation(
                Slices.id(whole.id(), number),
                whole.method(),
                whole.path(),
                whole.operationId(),
                first ? whole.summary() : Optional.of(whole.label() + " (continued)"),
                first ? whole.description() : SafeHtml.EMPTY,
                whole.deprecated(),
                whole.webhook(),
                whole.otherTags(),
                first ? parameters(whole.parameters()) : List.of(),
                first ? whole.body().map(this::folded) : Optional.empty(),
                responses,
                first ? whole.security() : List.of(),
                first ? whole.servers() : List.of(),
                first ? whole.callbacks().stream().map(BigOperation::folded).toList() : List.of(),
                first ? whole.facts() : List.of(),
                first ? whole.code() : List.of());
    }

    private static Operation with(Operation first, List<Response> responses) {
        return new Operation(
                first.id(),
                first.method(),
                first.path(),
                first.operationId(),
                first.summary(),
                first.description(),
                first.deprecated(),
                first.webhook(),
                first.otherTags(),
                first.parameters(),
                first.body(),
                responses,
                first.security(),
                first.servers(),
                first.callbacks(),
                first.facts(),
                first.code());
    }

    private static List<Property> parameters(List<Property> parameters) {
        return SchemaFold.properties(parameters, SHARE);
    }

    private Body folded(Body body) {
        return new Body(
                body.description(),
                body.required(),
                body.media().stream()
                        .map(this::slim)
                        .map(media -> folded(media, SHARE / body.media().size()))
                        .toList(),
                body.facts());
    }

    /** What is called back, in as much as fits. */
    private static OpenApiReference.Callback folded(OpenApiReference.Callback callback) {
        return new OpenApiReference.Callback(
                callback.name(),
                callback.operations().stream()
                        .map(each -> Weight.of(each) <= SHARE / 2 ? each : new BigOperation().piece(each, List.of(), 1))
                        .toList());
    }

    private Response slim(Response response) {
        return new Response(
                response.status(),
                response.description(),
                response.headers(),
                response.bodies().stream().map(this::slim).toList(),
                response.links(),
                response.facts());
    }

    private static Response folded(Response response) {
        int shares = response.bodies().size() + 1;
        return new Response(
                response.status(),
                response.description(),
                SchemaFold.properties(response.headers(), SHARE / shares),
                response.bodies().stream()
                        .map(media -> folded(media, 2 * SHARE / shares))
                        .toList(),
                response.links(),
                response.facts());
    }

    private static Media folded(Media media, long room) {
        return new Media(media.types(), SchemaFold.of(media.schema(), room), media.examples());
    }

    private Media slim(Media media) {
        return new Media(
                media.types(),
                media.schema(),
                media.examples().stream().map(this::slim).toList());
    }

    /** The example, without its code when there is no more room for it. */
    private Example slim(Example example) {
        long bytes = Weight.of(example.code());
        if (bytes <= examples) {
            examples -= bytes;
            return example;
        }
        return new Example(example.name(), example.description(), SafeHtml.EMPTY, example.generated());
    }
}
