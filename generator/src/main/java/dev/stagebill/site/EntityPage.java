package dev.stagebill.site;

import dev.stagebill.entity.AiResourceEntity;
import dev.stagebill.entity.ApiEntity;
import dev.stagebill.entity.CustomEntity;
import dev.stagebill.entity.Entity;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.markdown.Highlighter;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Commit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of an entity: {@code /catalog/namespace/kind/name/}. A missing owner has one too, without {@link #entity()}.
 *
 * @param self the entity as a link
 * @param entity the entity; empty when it is in no source
 * @param type {@code spec.type}; may be empty
 * @param lifecycle {@code spec.lifecycle}; may be empty
 * @param owner who owns it
 * @param system what it is part of: system, domain, parent component or parent group
 * @param text the description; may be empty
 * @param summary the description as plain text on one line; may be empty
 * @param links the links of the metadata, without unsafe ones
 * @param tools links made from well-known annotations
 * @param tags its tags
 * @param labels its labels
 * @param annotations its annotations
 * @param relations its relations as tables, one for each sort
 * @param members who belongs to a group
 * @param docs its documentation
 * @param docsVersions the versions of that, the newest first; empty when there is one
 * @param definition the reference of an API
 * @param changes what changed in an API since a release
 * @param api what that reference holds, in short
 * @param form the form and steps of a template
 * @param repository facts about the repository
 * @param team what it owns and what there is about that, when it is a group or user
 * @param targets where a Location points to
 * @param inferredOwner how the owner was found when its descriptor does not say, such as {@code CODEOWNERS line 3}; may be empty
 * @param origin where it comes from and what else comes from there
 * @param stated its relations by type
 * @param problems what is wrong with it
 * @param viewUrl the web page that shows its descriptor
 * @param editUrl the web page on which the descriptor can be edited
 * @param place the place of its descriptor, ready to print
 */
public record EntityPage(
        EntityLink self,
        Optional<Entity> entity,
        String type,
        String lifecycle,
        Optional<EntityLink> owner,
        List<EntityLink> system,
        SafeHtml text,
        String summary,
        List<OutLink> links,
        List<OutLink> tools,
        List<String> tags,
        List<Pair> labels,
        List<Pair> annotations,
        List<RelationTable> relations,
        List<Member> members,
        Optional<OutputPath> docs,
        List<PageVersions.Link> docsVersions,
        Optional<OutputPath> definition,
        Optional<OutputPath> changes,
        Optional<ApiSummary> api,
        Optional<TemplateEntity> form,
        Optional<RepositoryFacts> repository,
        Optional<TeamFacts> team,
        List<OutLink> targets,
        String inferredOwner,
        Beginnings origin,
        List<Stated> stated,
        List<Problem> problems,
        Optional<String> viewUrl,
        Optional<String> editUrl,
        String place)
        implements Page {
    private static final Highlighter HIGHLIGHTER = new Highlighter();

    /** Copies the lists. */
    public EntityPage {
        system = List.copyOf(system);
        links = List.copyOf(links);
        tools = List.copyOf(tools);
        tags = List.copyOf(tags);
        labels = List.copyOf(labels);
        annotations = List.copyOf(annotations);
        relations = List.copyOf(relations);
        members = List.copyOf(members);
        docsVersions = List.copyOf(docsVersions);
        targets = List.copyOf(targets);
        stated = List.copyOf(stated);
        problems = List.copyOf(problems);
    }

    /** Its descriptor, highlighted when it is asked for: all of them together are larger than everything else in memory. */
    public SafeHtml raw() {
        return entity.map(each -> HIGHLIGHTER.highlight(DescriptorText.shown(each), "yaml"))
                .orElse(SafeHtml.EMPTY);
    }

    /** Where each value of its descriptor stands, found when it is asked for: pages are many, and few are looked at in this way. */
    public List<FieldOrigin> fields() {
        return entity.map(FieldOrigins::of).orElse(List.of());
    }

    /** The file with the entity for machines, beside the page. */
    public OutputPath machineForm() {
        return MachineOutput.entityPath(self.ref());
    }

    /** The kinds of relations that its kind usually has and this one does not, each with the field that would state it. */
    public List<Missing> missing() {
        return entity.isPresent() ? ExpectedRelations.missing(self.ref(), relations) : List.of();
    }

    /** What its kind or type has to say in fields of its own: the columns of a kind of the portal's own, the facts of an AiResource. */
    public List<Pair> facts() {
        Map<String, String> facts = entity.map(EntityPage::facts).orElse(Map.of());
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> new Pair(fact.getKey(), fact.getValue()))
                .toList();
    }

    private static Map<String, String> facts(Entity entity) {
        if (entity instanceof AiResourceEntity resource) {
            return resource.facts();
        }
        return entity instanceof CustomEntity custom ? custom.columns() : Map.of();
    }

    /** Where it answers, when it is an API of type {@code mcp-server}. */
    public List<RemoteLink> remotes() {
        return entity.filter(ApiEntity.class::isInstance)
                .map(api -> OutLinks.remotes((ApiEntity) api))
                .orElse(List.of());
    }

    /** A place where a server answers: the transport and its address, without a link when it is none of the web. */
    public record RemoteLink(String name, OutLink link) {}

    /** A link out of the portal: its text, its safe address (empty: it is no link), and a word for its icon. */
    public record OutLink(String title, String url, String icon) {}

    /** A name and a value. */
    public record Pair(String name, String value) {}

    /**
     * A table of related entities under a heading.
     *
     * @param id its fragment
     * @param title its heading
     * @param columns the columns beside the name that have something to show: of system, owner, type, lifecycle and description
     * @param rows the first entities, by name
     * @param others further entities, to be listed by name only
     * @param total how many there are, with those that are not listed
     * @param catalog the address of the catalog with a filter that shows them all; empty when there is no such filter
     */
    public record RelationTable(
            String id,
            String title,
            List<String> columns,
            List<EntityRow> rows,
            List<EntityLink> others,
            int total,
            String catalog) {
        /** Copies the lists. */
        public RelationTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            others = List.copyOf(others);
        }

        /** How many are not listed. */
        public int left() {
            return total - rows.size() - others.size();
        }

        /** Whether there is a column. */
        public boolean shows(String column) {
            return columns.contains(column);
        }
    }

    /** A relation that an entity could be expected to have: what it has none of, and how to state it. */
    public record Missing(String what, String advice) {}

    /**
     * What a group or user answers for.
     *
     * @param email an address; may be empty
     * @param owned what it owns, by kind and type
     * @param docs documentation of what it owns itself, at most a page full
     * @param errors how many errors were found with what it owns itself
     * @param warnings how many warnings
     * @param notices how many notices
     */
    public record TeamFacts(
            String email, List<Owned> owned, List<DocsLink> docs, int errors, int warnings, int notices) {
        /** Copies the lists. */
        public TeamFacts {
            owned = List.copyOf(owned);
            docs = List.copyOf(docs);
        }

        /** How many findings there are. */
        public int problems() {
            return errors + warnings + notices;
        }
    }

    /**
     * How many entities of a kind and type a group or user owns.
     *
     * @param title the kind and type, such as {@code service components}
     * @param icon the word for the kind's colour
     * @param picture the word for the kind's picture
     * @param direct how many it owns itself
     * @param indirect how many groups below own, or groups that the user belongs to
     * @param catalog the address of the catalog with a filter that shows those it owns itself
     */
    public record Owned(String title, String icon, String picture, int direct, int indirect, String catalog) {}

    /** Documentation of an entity. */
    public record DocsLink(EntityLink entity, OutputPath page) {}

    /**
     * A value of a descriptor.
     *
     * @param field its path, such as {@code spec.owner}
     * @param value the value as text, cut when it is long
     * @param line the line of the file; 0 when it does not stand there
     * @param note why there is a value that does not stand in the file, or where else it stands; may be empty
     */
    public record FieldOrigin(String field, String value, int line, String note) {}

    /** A member of a group; inherited when it belongs to a group below. */
    public record Member(EntityLink user, String email, boolean inherited) {}

    /**
     * What is known of a repository.
     *
     * @param name the name of the source
     * @param url its web page
     * @param ref the branch or tag that was read
     * @param commit the short id of the commit that was read; may be empty
     * @param lastChange the date of that commit (ISO 8601); may be empty
     * @param stale whether an older copy was used
     * @param authors who changed the descriptor
     * @param recent the newest commits
     * @param work what happened in the repository as a whole
     */
    public record RepositoryFacts(
            String name,
            Optional<String> url,
            Optional<String> ref,
            String commit,
            String lastChange,
            boolean stale,
            List<String> authors,
            List<Commit> recent,
            RepositoryWork work) {
        /** Copies the lists. */
        public RepositoryFacts {
            authors = List.copyOf(authors);
            recent = List.copyOf(recent);
        }
    }

    @Override
    public OutputPath path() {
        return OutputPath.page("catalog/" + self.ref().route());
    }

    @Override
    public String title() {
        return self.name();
    }

    @Override
    public String description() {
        return summary;
    }

    @Override
    public String template() {
        return "entity";
    }

    @Override
    public Area area() {
        return switch (self.ref().kind()) {
            case "group", "user" -> Area.TEAMS;
            case "template" -> Area.CREATE;
            default -> Area.CATALOG;
        };
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(new Crumb(area().title(), area().page()));
    }
}
