package dev.stagebill.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathGlobTest {
    /** By the documentation of minimatch, with {@code dot: true}. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            catalog-info.yaml ; catalog-info.yaml ; true
            catalog-info.yaml ; a/catalog-info.yaml ; false
            **/catalog-info.yaml ; catalog-info.yaml ; true
            **/catalog-info.yaml ; a/b/catalog-info.yaml ; true
            **/catalog-info.yaml ; a/my-catalog-info.yaml ; false
            a/** ; a/b/c.yaml ; true
            a/** ; a ; false
            a/**/c.yaml ; a/c.yaml ; true
            a/**/c.yaml ; a/b/b/c.yaml ; true
            a/*/c.yaml ; a/b/c.yaml ; true
            a/*/c.yaml ; a/b/b/c.yaml ; false
            *.y?ml ; a.yaml ; true
            *.y?ml ; a.yml ; false
            *.{yaml,yml} ; a.yml ; true
            {a,b{c,d}}/x ; bd/x ; true
            {a,b{c,d}}/x ; b/x ; false
            {name}.yaml ; {name}.yaml ; true
            [a-c]x.yaml ; bx.yaml ; true
            [!a-c]x.yaml ; bx.yaml ; false
            [!a-c]x.yaml ; dx.yaml ; true
            @(a|b).yaml ; b.yaml ; true
            a?(b).yaml ; a.yaml ; true
            a**b ; axxb ; true
            a**b ; ax/xb ; false
            .github/*.yaml ; .github/a.yaml ; true
            * ; .hidden ; true
            """)
    void matchesAsMinimatchDoes(String glob, String path, boolean matches) {
        assertThat(PathGlob.of(glob).orElseThrow().matches(path)).isEqualTo(matches);
    }

    @Test
    void aPatternThatWouldTakeAnExpressionForEverIsDecided() {
        String hostile = "**/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b/".repeat(20) + "*a*a*a*b";
        String path = ("a".repeat(200) + "/").repeat(25) + "a".repeat(200);
        assertThat(PathGlob.of(hostile).orElseThrow().matches(path)).isFalse();
    }

    @Test
    void aPatternWithTooManyAlternativesIsRefused() {
        assertThat(PathGlob.of("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")).isEmpty();
    }
}
