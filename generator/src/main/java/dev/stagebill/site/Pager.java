package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A place in a list that is too long for one page. The first page is the folder itself, the others are its folders {@code 2}, {@code 3} and so
 * on; a route of Backstage's has more parts, so no entity's page is in the way.
 *
 * @param folder the folder of the list
 * @param number which page this is, from 1
 * @param pages how many pages there are, at least 1
 */
public record Pager(String folder, int number, int pages) {
    /** How many rows a plain page holds. */
    static final int ROWS = 250;

    /** The first of the pages that so many rows need. */
    static Pager first(String folder, int rows) {
        return new Pager(folder, 1, Math.max(1, (rows + ROWS - 1) / ROWS));
    }

    /** All pages of the list. */
    List<Pager> all() {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(each -> new Pager(folder, each, pages))
                .toList();
    }

    /** The part of the rows that is on this page. */
    <T> List<T> slice(List<T> rows) {
        return rows.subList(Math.min(rows.size(), (number - 1) * ROWS), Math.min(rows.size(), number * ROWS));
    }

    /** Where a page of the list is. */
    public OutputPath page(int which) {
        return OutputPath.page(which == 1 ? folder : folder + "/" + which);
    }

    /** The page before this one. */
    public Optional<OutputPath> previous() {
        return number == 1 ? Optional.empty() : Optional.of(page(number - 1));
    }

    /** The page after this one. */
    public Optional<OutputPath> next() {
        return number == pages ? Optional.empty() : Optional.of(page(number + 1));
    }

    /** The pages to link: the first, the last, those around this one, and steps between them, so that any is a few steps away. */
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        int step = Math.max(1, pages / 8);
        for (int each = 1; each <= pages; each++) {
            if (each == 1 || each == pages || Math.abs(each - number) <= 2 || each % step == 0) {
                numbers.add(each);
            }
        }
        return numbers;
    }
}
