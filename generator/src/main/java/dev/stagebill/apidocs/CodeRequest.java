package dev.stagebill.apidocs;

import java.util.List;
import java.util.Optional;

/**
 * A request to show in code.
 *
 * @param method in upper case
 * @param url with values or placeholders in its path and query
 * @param headers name and value
 * @param body what is sent as text
 * @param parts what is sent as multipart form instead
 */
record CodeRequest(String method, String url, List<Header> headers, Optional<String> body, List<FormPart> parts) {
    CodeRequest {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /** A header. */
    record Header(String name, String value) {}

    /** A field of a form; the value of a file is its name. */
    record FormPart(String name, String value, boolean file) {}
}
