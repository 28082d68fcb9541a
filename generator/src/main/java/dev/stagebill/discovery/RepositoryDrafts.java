package dev.stagebill.discovery;

import dev.stagebill.config.HostKind;
import dev.stagebill.diagnostics.SourceLocation;
import dev.stagebill.discovery.BuildFacts.Fact;
import dev.stagebill.entity.Draft;
import dev.stagebill.ownership.CodeOwners;
import dev.stagebill.source.Origin;
import dev.stagebill.source.SourceFile;
import dev.stagebill.source.SourceTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts the descriptors of one source: a component, and an API for each definition that lies in it. */
final class RepositoryDrafts {
    private static final String DESCRIPTOR = "catalog-info.yaml";
    private static final Pattern UNFINISHED =
            Pattern.compile("0\\..*|.*(?:alpha|beta|snapshot|dev|rc)[.\\d-]*", Pattern.CASE_INSENSITIVE);
    /** Names of files that say no more than that there is an API. */
    private static final Set<String> PLAIN_NAMES = Set.of("api", "openapi", "swagger", "asyncapi", "schema", "spec");

    private static final Set<String> UNSAID = Set.of("unspecified", "latest", "*", "0.0.0");

    private final Folder folder;
    private final Optional<Build> build;
    private final Optional<Readme> readme;
    private final List<String> languages;
    private final Map<String, ApiFile> apis = new LinkedHashMap<>();
    private final String name;

    RepositoryDrafts(SourceTree tree) {
        this.folder = Folder.of(tree);
        this.build = Build.of(folder);
        this.readme = Readme.of(folder);
        this.languages = Languages.of(folder);
        this.name = name().text();
        List<ApiFile> files = ApiFile.in(folder);
        files.forEach(api -> apis.putIfAbsent(apiName(api, files.size()), api));
    }

    /** The drafts, the component first; none when the source tells nothing at all. */
    List<Draft> drafts() {
        if (build.isEmpty() && readme.isEmpty() && languages.isEmpty() && apis.isEmpty() && docs().isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>(List.of(component()));
        apis.forEach((each, file) -> drafts.add(api(each, file)));
        return drafts;
    }

    private Draft component() {
        DraftText text = new DraftText("Component")
                .section("metadata")
                .value("name", name())
                .value("title", title())
                .value("description", description());
        text.mapping("annotations", annotations());
        text.list("tags", tags())
                .section("spec")
                .value("type", new ComponentType(folder, build, languages).guess())
                .value("lifecycle", lifecycle());
        owner(text);
        text.list(
                "providesApis",
                apis.entrySet().stream()
                        .map(api -> new Told(api.getKey(), "API definition", place(api.getValue())))
                        .toList());
        return new Draft(folder.tree(), folder.path(), basis(), text.toString(), text.inference());
    }

    private Draft api(String apiName, ApiFile api) {
        String path = "./" + folder.below(api.file());
        DraftText text = new DraftText("API")
                .section("metadata")
                .value("name", new Told(apiName, "API definition", place(api)))
                .value("title", api.title().map(title -> new Told(title, "API definition", place(api))))
                .section("spec")
                .value("type", new Told(api.type(), "API definition", place(api)))
                .value("lifecycle", lifecycle());
        owner(text);
        text.mapping("definition", Map.of("$text", new Told(path, "API definition", place(api))));
        return new Draft(folder.tree(), folder.path(), api.file(), text.toString(), text.inference());
    }

    private static SourceLocation none() {
        return SourceLocation.ofFile("");
    }

    private SourceLocation place(ApiFile api) {
        return folder.location(api.file(), api.line());
    }

    private Told name() {
        return build.flatMap(each -> each.told(Fact.NAME))
                .flatMap(told -> EntityName.of(told.text()).map(text -> new Told(text, told.how(), told.place())))
                .orElseGet(() -> {
                    Origin origin = folder.tree().origin();
                    return new Told(EntityName.of(origin.name()).orElse("repository"), "name of the source", none());
                });
    }

    private Optional<Told> title() {
        return build.flatMap(each -> each.told(Fact.TITLE))
                .or(() -> readme.flatMap(Readme::title))
                .filter(told -> !told.text().equals(name));
    }

    private Optional<Told> description() {
        return build.flatMap(each -> each.told(Fact.DESCRIPTION)).or(() -> readme.flatMap(Readme::description));
    }

    private Told lifecycle() {
        Optional<Told> version = build.flatMap(each -> each.told(Fact.VERSION))
                .filter(told -> !UNSAID.contains(told.text())
                        && Character.isDigit(told.text().charAt(0)));
        return version.map(told -> new Told(
                        UNFINISHED.matcher(told.text()).matches() ? "experimental" : "production",
                        "version " + told.text() + " in " + told.how(),
                        told.place()))
                .orElse(new Told("unknown", "no version tells", none()));
    }

    private List<Told> tags() {
        return languages.stream()
                .map(language -> new Told(language, "endings of the files", none()))
                .toList();
    }

    private void owner(DraftText text) {
        CodeOwners.of(folder.tree())
                .ownerOf(folder.join(DESCRIPTOR))
                .ifPresentOrElse(
                        owner -> text.value(
                                "owner",
                                new Told(owner.reference(), "CODEOWNERS names " + owner.written(), owner.location())),
                        () -> text.remark(
                                "owner: nobody is named, because no CODEOWNERS file tells; Backstage needs one"));
    }

    private Map<String, Told> annotations() {
        Map<String, Told> annotations = new LinkedHashMap<>();
        slug().ifPresent(told -> annotations.put(slugKey(), told));
        docs().ifPresent(told -> annotations.put("backstage.io/techdocs-ref", told));
        return annotations;
    }

    /** The annotation by which plugins of Backstage find the repository. */
    private Optional<Told> slug() {
        return folder.tree()
                .origin()
                .webUrl()
                .filter(web -> !slugKey().isEmpty())
                .map(URI::getPath)
                .filter(path -> path.length() > 1)
                .map(path -> new Told(path.substring(1), "address of the repository", none()));
    }

    private String slugKey() {
        Optional<HostKind> host = folder.tree().origin().host();
        String name = folder.tree().origin().webUrl().map(URI::getHost).orElse("");
        boolean github = "github.com".equals(name);
        return github
                ? "github.com/project-slug"
                : host.filter(HostKind.GITLAB::equals).isPresent() ? "gitlab.com/project-slug" : "";
    }

    private Optional<Told> docs() {
        return Stream.of("mkdocs.yml", "mkdocs.yaml", "docs/index.md")
                .flatMap(path -> folder.file(path).stream())
                .findFirst()
                .map(file -> new Told("dir:.", "there is a " + folder.below(file), folder.location(file, 0)));
    }

    private SourceFile basis() {
        return build.map(Build::file)
                .or(() -> readme.map(Readme::file))
                .or(() -> folder.tree().files().stream()
                        .filter(file -> file.folder().equals(folder.path()))
                        .findFirst())
                .orElseGet(() -> folder.tree().files().get(0));
    }

    /** A definition that is alone is the component's; of several each has its own name in it. */
    private String apiName(ApiFile api, int all) {
        String stem = EntityName.of(api.stem()).orElse("api");
        String alone = all == 1 || PLAIN_NAMES.contains(stem) ? name + "-api" : name + "-" + stem;
        return Stream.concat(Stream.of(alone), Stream.of(name + "-" + folder.below(api.file())))
                .flatMap(each -> EntityName.of(each).stream())
                .filter(each -> !apis.containsKey(each))
                .findFirst()
                .orElse(alone);
    }
}
