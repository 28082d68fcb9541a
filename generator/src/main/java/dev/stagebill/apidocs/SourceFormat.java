package dev.stagebill.apidocs;

import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Definitions of any other type, shown as highlighted source. Accepts everything. */
final class SourceFormat implements ApiFormat {
    /** Colours for more than this would make a page that browsers are slow to show. */
    private static final int MAX_HIGHLIGHTED = 300_000;

    private static final int MAX_SHOWN = 2_000_000;

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
        String shown = text;
        if (text.length() > MAX_SHOWN) {
            shown = text.substring(0, MAX_SHOWN);
            notes.add("This page shows the first " + MAX_SHOWN + " characters; the file has them all.");
        }
        SafeHtml code = highlight.apply(shown, text.length() > MAX_HIGHLIGHTED ? "text" : language.highlighted());
        return new SourceListing(language.title(), code, notes);
    }
}
