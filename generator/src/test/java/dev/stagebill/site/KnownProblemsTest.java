package dev.stagebill.site;

import static dev.stagebill.site.Planned.component;
import static dev.stagebill.site.Planned.entity;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.MemoryTree;
import dev.stagebill.Portals;
import dev.stagebill.diagnostics.Baseline;
import dev.stagebill.diagnostics.Diagnostics;
import dev.stagebill.diagnostics.Judgement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings that the baseline knows are shown as such, and the front page does not count them. */
final class KnownProblemsTest {
    private static final String TEAM = entity("Group", "team", "", "type: team", "children: []");

    @Test
    void knownFindingsAreMarkedAndNotCountedOnTheFrontPage() {
        String before = TEAM + component("cart", "", "dependsOn: ['component:gone']");
        Diagnostics first = new Diagnostics();
        planned(before, first);

        Diagnostics second = new Diagnostics();
        second.judgeBy(new Judgement(List.of(), Baseline.of(first.all())));
        Planned planned = planned(before + component("till", "", "dependsOn: ['component:lost']"), second);

        ProblemsPage page = planned.pages(ProblemsPage.class).get(0);
        assertThat(page.problems())
                .filteredOn(problem -> problem.code().equals("catalog.dangling-reference"))
                .extracting(Problem::ref, Problem::known)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("component:default/cart", true),
                        org.assertj.core.groups.Tuple.tuple("component:default/till", false));
        assertThat(page.summary().known()).isEqualTo(first.all().size());
        assertThat(planned.pages(HomePage.class).get(0).health().warnings()).isOne();
        assertThat(planned.file("problems.json").lines().filter(line -> line.contains("\"known\":true")))
                .hasSize(first.all().size())
                .anyMatch(line -> line.contains("component:default/gone"));
    }

    private static Planned planned(String descriptors, Diagnostics diagnostics) {
        return Planned.of(
                MemoryTree.of("shop", "catalog-info.yaml", descriptors), Portals.in(Path.of("portal")), diagnostics);
    }
}
