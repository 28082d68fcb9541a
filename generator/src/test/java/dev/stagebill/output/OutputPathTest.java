package dev.stagebill.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\\b", "a\u0000b", "C:/x", "a\nb", "x?y"})
    void pathsThatCouldLeaveThePortalAreRefused(String path) {
        assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksAreRelativeAndEncoded() {
        OutputPath page = new OutputPath("docs/default/component/shop/guide/index.html");
        assertThat(new OutputPath("docs/default/component/shop/größe 1/index.html").from(page))
                .isEqualTo("../gr%C3%B6%C3%9Fe%201/index.html");
        assertThat(new OutputPath("index.html").from(page)).isEqualTo("../../../../../index.html");
        assertThat(page.from(page)).isEqualTo("index.html");
        assertThat(page.root()).isEqualTo("../../../../../");
    }
}
