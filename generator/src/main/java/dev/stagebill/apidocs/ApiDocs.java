package dev.stagebill.apidocs;

import dev.stagebill.catalog.Catalog;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.markdown.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the definitions of all APIs. Stateless but for its tools. */
public final class ApiDocs {
    /** Definitions are nested; the parsers of YAML and Markdown descend with them. */
    private static final long STACK_BYTES = 8L << 20;

    private final Diagnostics diagnostics;
    private final List<ApiFormat> formats;
    private final SourceFormat source;

    /**
     * Definitions read with these tools.
     *
     * @param diagnostics where findings go
     * @param formats further formats, asked before the built-in ones, in order
     * @param markdown renders Markdown safely; called by several threads
     * @param highlight highlights source code (first) in a language (second); called by several threads
     */
    public ApiDocs(
            Diagnostics diagnostics,
            List<ApiFormat> formats,
            Function<String, SafeHtml> markdown,
            BiFunction<String, String, SafeHtml> highlight) {
        this.diagnostics = diagnostics;
        this.source = new SourceFormat(highlight);
        List<ApiFormat> all = new ArrayList<>(formats);
        all.add(new OpenApiFormat(markdown, highlight, source));
        Supplier<Prose> prose = () -> new Prose(markdown, highlight);
        all.add(new AsyncApiFormat(prose, source));
        all.add(new GraphQlFormat(prose, source));
        all.add(new ProtoFormat(prose, source));
        all.add(new CrdFormat(prose, source));
        all.add(new AvroFormat(prose, source));
        all.add(new McpFormat(prose, source));
        all.add(new WsdlFormat(prose, source));
        all.add(new JsonSchemaFormat(prose, source));
        all.add(new RemoteFormat());
        all.add(source);
        this.formats = List.copyOf(all);
    }

    /** The reference of each API that has a definition or remotes, ordered by reference. Definitions are read in parallel. */
    public List<ApiDocumentation> build(Catalog catalog) {
        List<ApiEntity> apis = catalog.ofKind("api").stream()
                .filter(ApiEntity.class::isInstance)
                .map(ApiEntity.class::cast)
                .filter(api -> api.definition().isPresent() || !api.remotes().isEmpty())
                .toList();
        ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), ApiDocs::thread);
        try {
            List<Future<ApiDocumentation>> running =
                    apis.stream().map(api -> pool.submit(() -> document(api))).toList();
            return running.stream().map(ApiDocs::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "api definitions", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static ApiDocumentation result(Future<ApiDocumentation> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while API definitions were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The reference of one API. A fault of ours in one definition never costs another its page. */
    ApiDocumentation document(ApiEntity api) {
        return new ApiDocumentation(api, content(api), files(api));
    }

    /** What cannot be read is not offered in another notation. */
    private static List<ApiFile> files(ApiEntity api) {
        try {
            return ApiFiles.of(api);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private ApiContent content(ApiEntity api) {
        try {
            return formats.stream()
                    .filter(format -> format.accepts(api))
                    .findFirst()
                    .orElse(source)
                    .read(api, diagnostics);
        } catch (RuntimeException | StackOverflowError e) {
            diagnostics.report(Diagnostic.error(
                            "api.unparsable",
                            "the definition cannot be read: " + e.getClass().getSimpleName())
                    .at(api.definition().map(ApiEntity.Definition::location).orElse(api.location()))
                    .hint("its page shows the source; please report the definition to Stagebill's authors")
                    .about(api.ref().toString()));
            return source.read(api, "The definition cannot be read, so this is its source.");
        }
    }
}
