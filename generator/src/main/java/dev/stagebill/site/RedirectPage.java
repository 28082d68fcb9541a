package dev.stagebill.site;

import dev.stagebill.output.OutputPath;
import dev.stagebill.techdocs.DocsRedirect;
import dev.stagebill.techdocs.Documentation;
import java.util.Optional;

/**
 * A page that leads to another one, at an address that people may still know.
 *
 * @param path where it is
 * @param title what the other page is called
 * @param page the other page; empty when it lies outside of the portal
 * @param rest the fragment on that page, with its number sign; without a page the whole address
 */
public record RedirectPage(OutputPath path, String title, Optional<OutputPath> page, String rest) implements Page {
    static RedirectPage of(Documentation docs, DocsRedirect redirect) {
        String title = docs.pages().stream()
                .filter(page -> redirect.page().filter(page.path()::equals).isPresent())
                .map(page -> page.title())
                .findFirst()
                .orElse(redirect.rest());
        return new RedirectPage(
                DocumentPage.pathOf(docs, redirect.path()),
                title,
                redirect.page().map(page -> DocumentPage.pathOf(docs, page)),
                redirect.rest());
    }

    @Override
    public String template() {
        return "redirect";
    }

    @Override
    public Area area() {
        return Area.DOCS;
    }

    @Override
    public boolean listed() {
        return false;
    }
}
