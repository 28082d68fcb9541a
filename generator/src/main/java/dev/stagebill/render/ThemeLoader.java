package dev.stagebill.render;

import dev.stagebill.theme.Theme;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Hands a theme's templates to the template engine. All names start at the theme's folder of templates. */
final class ThemeLoader implements Loader<String> {
    private final Theme theme;

    ThemeLoader(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String name) {
        return theme.template(name)
                .map(StringReader::new)
                .orElseThrow(() -> new LoaderException(null, "there is no template " + name));
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    @Override
    public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
        return null;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return theme.template(name).isPresent();
    }
}
