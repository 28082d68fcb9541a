package dev.stagebill.cli;

import dev.stagebill.config.Overrides;
import dev.stagebill.config.PortalConfig;
import dev.stagebill.config.PortalFileReader;
import dev.stagebill.diagnostics.BuildStopped;
import dev.stagebill.diagnostics.Diagnostic;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.search.SearchAnswer;
import dev.stagebill.search.SearchHit;
import dev.stagebill.search.SearchReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "search",
        description = "Searches a portal that was built, with the same answers as its search page.",
        footer = {
            "",
            "Examples:",
            "  stagebill search parcel label",
            "  stagebill search sample-site 'kind:api owner:payments refund'",
            "",
            "Exit codes: 0 something was found, 1 nothing was, 2 wrong usage, 3 a fault."
        })
final class SearchCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "WORD",
            description = "What to look for. The first word may name the folder of a portal file or of a published"
                    + " portal; otherwise the portal of the current folder is searched.")
    private List<String> words = List.of();

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "At most so many answers. Default: 10.")
    private int limit = 10;

    @Option(names = "--json", description = "Print the answers as JSON, for other programs.")
    private boolean json;

    SearchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        boolean named = words.size() > 1 && holdsPortal(Path.of(words.get(0)));
        Path folder = published(Path.of(named ? words.get(0) : "."));
        String query = String.join(" ", named ? words.subList(1, words.size()) : words);
        SearchAnswer answer = open(folder).search(query, limit);
        if (json) {
            shell.out().print(json(answer));
        } else {
            print(answer, folder);
        }
        return answer.hits().isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private static boolean holdsPortal(Path path) {
        return Files.isRegularFile(path.resolve(PortalFileReader.FILE_NAME)) || isPublished(path);
    }

    private static boolean isPublished(Path path) {
        return Files.isRegularFile(path.resolve("stagebill.json"));
    }

    private Path published(Path path) {
        if (isPublished(path)) {
            return path;
        }
        PortalConfig config = new PortalFileReader().read(path, Overrides.NONE, shell.variables(), new Diagnostics());
        return config.output();
    }

    private static SearchReader open(Path folder) {
        try {
            return SearchReader.open(folder);
        } catch (IllegalArgumentException e) {
            throw BuildStopped.configuration(Diagnostic.error("cli.no-search-index", String.valueOf(e.getMessage()))
                    .hint("build the portal first: stagebill build"));
        }
    }

    private void print(SearchAnswer answer, Path folder) {
        for (SearchHit hit : answer.hits()) {
            String heading = Stream.concat(hit.above().stream(), Stream.of(hit.heading()))
                    .filter(each -> !each.isEmpty() && !each.equals(hit.title()))
                    .map(each -> " > " + each)
                    .collect(Collectors.joining());
            String context = hit.context().isEmpty() ? hit.kind() : hit.context();
            shell.out().println(shell.paint(Shell.Colour.BOLD, hit.title() + heading) + "  (" + context + ")");
            if (!hit.excerpt().isEmpty()) {
                shell.out().println("  " + hit.excerpt().replaceAll("\\s+", " "));
            }
            shell.out().println("  " + shell.paint(Shell.Colour.DIM, ShortPath.of(folder) + "/" + hit.target()));
            if (!hit.further().isEmpty()) {
                String further =
                        hit.further().stream().map(SearchHit.Section::heading).collect(Collectors.joining(", "));
                shell.out().println("  also: " + further);
            }
        }
        int more = answer.total() - answer.hits().size();
        if (answer.hits().isEmpty()) {
            shell.out().println("Nothing was found");
        } else if (more > 0) {
            shell.out().println("... and " + more + " more; --limit shows more of them");
        }
    }

    private static String json(SearchAnswer answer) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("total", answer.total());
        root.put("complete", answer.complete());
        root.put("hits", answer.hits());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
