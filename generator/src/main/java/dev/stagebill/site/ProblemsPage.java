package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.List;

/**
 * Every finding of the build.
 *
 *
 * @param problems the findings, the gravest first, then by place
 */
public record ProblemsPage(List<Problem> problems) implements Page {
    @Override
    public OutputPath path() {
        return Area.PROBLEMS.page();
    }

    @Override
    public String title() {
        return "Problems";
    }

    @Override
    public String template() {
        return "problems";
    }

    @Override
    public Area area() {
        return Area.PROBLEMS;
    }
}
