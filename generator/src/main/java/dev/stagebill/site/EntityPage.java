package dev.stagebill.site;

import dev.stagebill.entity.Entity;
import dev.stagebill.entity.TemplateEntity;
import dev.stagebill.markdown.SafeHtml;
import dev.stagebill.output.OutputPath;
import dev.stagebill.source.Commit;
import java.util.List;
import java.util.Optional;

/**
 * The page of an entity: {@code /catalog/namespace/kind/name/}. A missing owner has one too, without {@link #entity()}.
 *
 * @param self the entity as a link
 * @param entity the entity; empty when it is in no source
 * @param type {@code spec.type}; may be empty
 * @param lifecycle {@code spec.lifecycle}; may be empty
 * @param owner who owns it
 * @param system what it is part of: system, domain or parent component
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
 * @param definition the reference of an API
 * @param form the form and steps of a template
 * @param repository facts about the repository
 * @param problems what is wrong with it
 * @param viewUrl the web page that shows its descriptor
 * @param editUrl the web page on which the descriptor can be edited
 * @param place the place of its descriptor, ready to print
 * @param raw its descriptor, highlighted
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
        Optional<OutputPath> definition,
        Optional<TemplateEntity> form,
        Optional<RepositoryFacts> repository,
        List<Problem> problems,
        Optional<String> viewUrl,
        Optional<String> editUrl,
        String place,
        SafeHtml raw)
        implements Page {
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
        problems = List.copyOf(problems);
    }

    /** A link out of the portal: its text, its safe address, and a word for its icon. */
    public record OutLink(String title, String url, String icon) {}

    /** A name and a value. */
    public record Pair(String name, String value) {}

    /** A table of related entities under a heading; the id is its fragment. */
    public record RelationTable(String id, String title, List<EntityRow> rows) {
        /** Copies the rows. */
        public RelationTable {
            rows = List.copyOf(rows);
        }
    }

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
     */
    public record RepositoryFacts(
            String name,
            Optional<String> url,
            Optional<String> ref,
            String commit,
            String lastChange,
            boolean stale,
            List<String> authors,
            List<Commit> recent) {
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
