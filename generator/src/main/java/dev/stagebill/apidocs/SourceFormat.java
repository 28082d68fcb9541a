package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Definitions of any other type, shown as highlighted source. Accepts everything. */
final class SourceFormat implements ApiFormat {
    /** Colours for more than this make a page that is too large in any case. */
    private static final int MAX_HIGHLIGHTED = 100_000;

    /** Bytes of HTML: what is larger is shown without colours, and what is then larger is shown in part. */
    private static final long ROOM = 270_000;

    private final BiFunction<String, String, SafeHtml> highlight;

    SourceFormat(BiFunction<String, String, SafeHtml> highlight) {
        this.highlight = highlight;
    }

    @Override
    public boolean accepts(ApiEntity api) {
        return true;
    }

    @Override
    public ApiContent read(ApiEntity api, Diagnostics diagnostics) {
        String text = api.definition().map(ApiEntity.Definition::text).orElse("");
        return text.isBlank()
                ? new SourceListing("", SafeHtml.EMPTY, List.of("This API has no definition, or an empty one."))
                : listing(api, text, List.of());
    }

    /** The source of a definition that its own format could not read, and why. */
    ApiContent read(ApiEntity api, String reason) {
        return listing(api, api.definition().map(ApiEntity.Definition::text).orElse(""), List.of(reason));
    }

    private ApiContent listing(ApiEntity api, String text, List<String> reasons) {
        List<String> notes = new ArrayList<>(reasons);
        DefinitionLanguage language = DefinitionLanguage.of(api.type().orElse(""), text);
        SafeHtml code =
                text.length() > MAX_HIGHLIGHTED ? SafeHtml.EMPTY : highlight.apply(text, language.highlighted());
        if (text.length() > MAX_HIGHLIGHTED || Weight.of(code) > ROOM) {
            String shown = start(text);
            code = highlight.apply(shown, "text");
            if (shown.length() < text.length()) {
                notes.add("This page shows the first " + shown.length() + " characters; the file has them all.");
            }
        }
        return new SourceListing(language.title(), code, notes);
    }

    /** As much as fits on a page, up to the end of a line if possible. */
    private static String start(String text) {
        String start = text.substring(0, (int) Math.min(text.length(), ROOM));
        while (Weight.of(start) > ROOM) {
            start = start.substring(0, start.length() * 3 / 4);
        }
        int line = start.lastIndexOf('\n');
        return start.length() == text.length() || line < start.length() / 2 ? start : start.substring(0, line);
    }
}
