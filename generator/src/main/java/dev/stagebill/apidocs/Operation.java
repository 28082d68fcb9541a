package dev.stagebill.apidocs;

import dev.stagebill.apidocs.OpenApiReference.Body;
import dev.stagebill.apidocs.OpenApiReference.Fact;
import dev.stagebill.apidocs.OpenApiReference.Media;
import dev.stagebill.apidocs.OpenApiReference.Property;
import dev.stagebill.apidocs.OpenApiReference.Requirement;
import dev.stagebill.apidocs.OpenApiReference.Response;
import dev.stagebill.apidocs.OpenApiReference.Server;
import dev.stagebill.markdown.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * One operation of an OpenAPI definition.
 *
 * @param id the fragment that leads to it: {@code operation-} and the operationId, or method and path
 * @param method in upper case
 * @param path the path template, the name of a webhook, or the expression of a callback
 * @param operationId as written
 * @param summary as written
 * @param description Markdown, rendered
 * @param deprecated whether it should no longer be used
 * @param webhook whether the API calls it
 * @param otherTags the tags beside that of its group
 * @param parameters path, query, header and cookie parameters, those of the path first
 * @param body the request body
 * @param responses the responses by status
 * @param security the ways to be let in, any one of which will do; none when nothing is said
 * @param servers the servers, when they are not those of the API
 * @param callbacks what the API calls in the course of this operation
 * @param facts documentation, extensions and what else is said
 * @param code samples of code that calls it
 */
public record Operation(
        String id,
        String method,
        String path,
        Optional<String> operationId,
        Optional<String> summary,
        SafeHtml description,
        boolean deprecated,
        boolean webhook,
        List<String> otherTags,
        List<Property> parameters,
        Optional<Body> body,
        List<Response> responses,
        List<Requirement> security,
        List<Server> servers,
        List<OpenApiReference.Callback> callbacks,
        List<Fact> facts,
        List<OpenApiReference.Code> code) {
    private static final int MAX_LABEL = 500;

    /** Copies the lists. */
    public Operation {
        facts = List.copyOf(facts);
        code = List.copyOf(code);
        otherTags = List.copyOf(otherTags);
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        security = List.copyOf(security);
        servers = List.copyOf(servers);
        callbacks = List.copyOf(callbacks);
    }

    /** The parameters at one place: {@code path}, {@code query}, {@code header} or {@code cookie}. */
    public List<Property> parametersIn(String place) {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    /** Whether there are examples to show beside the text. */
    public boolean samples() {
        return !code.isEmpty()
                || body.stream().anyMatch(each -> hasExamples(each.media()))
                || responses.stream().anyMatch(each -> hasExamples(each.bodies()));
    }

    private static boolean hasExamples(List<Media> media) {
        return media.stream().anyMatch(each -> !each.examples().isEmpty());
    }

    /** What to call it in a list: the summary, else the path. */
    public String label() {
        String label = summary.filter(text -> !text.isBlank()).orElse(path);
        return label.length() > MAX_LABEL ? label.substring(0, MAX_LABEL) + "…" : label;
    }
}
