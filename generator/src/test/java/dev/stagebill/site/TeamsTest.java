package dev.stagebill.site;

import static dev.stagebill.site.Planned.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.site.TeamsPage.Team;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TeamsTest {
    @Test
    void groupsThatAreNestedVeryDeeplyStandBesideTheOthers() {
        String chain = entity("Group", "g0", "", "type: team", "children: []")
                + IntStream.range(1, 1_000)
                        .mapToObj(
                                i -> entity("Group", "g" + i, "", "type: team", "parent: g" + (i - 1), "children: []"))
                        .collect(Collectors.joining());
        TeamsPage page = page(chain);
        assertThat(page.groups()).isEqualTo(1_000);
        assertThat(page.roots()).hasSizeGreaterThan(1);
    }

    @Test
    void aLargeOrganisationShowsWhatIsNearestToTheTop() {
        String groups = entity("Group", "top", "", "type: company", "children: []")
                + IntStream.range(0, 1_000)
                        .mapToObj(i -> entity("Group", "team-" + i, "", "type: team", "parent: top", "children: []"))
                        .collect(Collectors.joining())
                + IntStream.range(0, 10)
                        .mapToObj(i -> entity("User", "user-" + i, "", "memberOf: [top]"))
                        .collect(Collectors.joining());
        TeamsPage page = page(groups);
        Team top = page.roots().get(0);
        assertThat(top.children()).hasSize(799);
        assertThat(top.left()).isEqualTo(201);
        assertThat(top.members()).hasSize(3);
        assertThat(top.people()).isEqualTo(10);
        assertThat(page.groups()).isEqualTo(1_001);
        assertThat(page.left()).isZero();
    }

    private static TeamsPage page(String descriptors) {
        return Planned.of(descriptors).pages(TeamsPage.class).get(0);
    }
}
