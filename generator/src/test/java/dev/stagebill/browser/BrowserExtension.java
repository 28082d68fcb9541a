package dev.stagebill.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser for all test classes and looks at what each test has left in it. */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Browser.class);
    private static final String REQUIRED = "STAGEBILL_REQUIRE_BROWSER";

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean required = "true".equals(System.getenv(REQUIRED));
        boolean installed = Chromium.installed().isPresent();
        if (required && !installed) {
            throw new IllegalStateException(
                    "chromium and chromedriver are not on the path, but " + REQUIRED + " is true");
        }
        assumeTrue(installed, "chromium and chromedriver are not on the path");
        SamplePortal.get();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browser(context).finishTest();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Browser.class, key -> Browser.start(SamplePortal.get()), Browser.class);
    }
}
