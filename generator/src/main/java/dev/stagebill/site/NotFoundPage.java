package dev.stagebill.site;

import dev.stagebill.output.OutputPath;

/** The page a server shows for an address that leads nowhere. */
public record NotFoundPage() implements Page {
    @Override
    public OutputPath path() {
        return new OutputPath("404.html");
    }

    @Override
    public String title() {
        return "Page not found";
    }

    @Override
    public String template() {
        return "404";
    }

    @Override
    public Area area() {
        return Area.HOME;
    }

    @Override
    public boolean listed() {
        return false;
    }
}
