package dev.stagebill.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag of a component of JSX, as MDX has them in Markdown: {@code <Tabs groupId="os">} is no HTML and means nothing here, so that the tag itself
 * is shown beside what is in it. Components have names that begin with a capital; HTML in capitals is not meant.
 */
final class ComponentTag {
    private static final Pattern NAME =
            Pattern.compile("</?([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)[\\s/>].*", Pattern.DOTALL);

    private ComponentTag() {}

    /** The name of the component that a tag, as written, is of; empty when it is of none. */
    static Optional<String> name(String tag) {
        Matcher name = NAME.matcher(tag);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    static void write(HtmlWriter html, String tag) {
        html.start("code")
                .attribute("class", "component")
                .attribute("data-ui", "tag")
                .end();
        html.text(tag).close("code");
    }
}
