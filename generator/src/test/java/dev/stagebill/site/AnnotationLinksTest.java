package dev.stagebill.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stagebill.config.PortalConfig.AnnotationLink;
import dev.stagebill.entity.Entity;
import dev.stagebill.site.EntityPage.OutLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AnnotationLinksTest {
    private static final AnnotationLink SONAR =
            own("sonarqube.org/project-key", "SonarQube", "https://sonar.acme.example/dashboard?id={value}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.com/project-slug | acme/shop | https://github.com/acme/shop",
                "github.com/project-slug | https://github.com/acme/shop.git | https://github.com/acme/shop",
                "github.com/project-slug | https://github.com/acme/shop/ | https://github.com/acme/shop",
                "github.com/project-slug | github.com/acme/shop | https://github.com/acme/shop",
                "github.com/project-slug | https://ghe.acme.example/acme/shop | https://ghe.acme.example/acme/shop",
                "github.com/project-slug | acme/sh op | https://github.com/acme/sh%20op",
                "github.com/project-slug | acme/shop?x=1#y | https://github.com/acme/shop",
                "github.com/team-slug | acme/pay | https://github.com/orgs/acme/teams/pay",
                "github.com/user-login | ada | https://github.com/ada",
                "gitlab.com/project-slug | acme/a/b | https://gitlab.com/acme/a/b",
                "bitbucket.org/project-slug | acme/shop | https://bitbucket.org/acme/shop",
                "circleci.com/project-slug | gh/acme/shop | https://app.circleci.com/pipelines/gh/acme/shop",
                "sentry.io/project-slug | acme/shop | https://sentry.io/organizations/acme/projects/shop/",
                "pagerduty.com/service-id | P1/2 | https://app.pagerduty.com/service-directory/P1%2F2",
                "quay.io/repository-slug | acme/shop | https://quay.io/repository/acme/shop",
                "npm/package | @acme/kit | https://www.npmjs.com/package/@acme/kit",
                "snyk.io/org-name | acme | https://app.snyk.io/org/acme",
                "lighthouse.com/website-url | https://acme.example/?a=1 | https://acme.example/?a=1",
                "backstage.io/source-location | url:https://git.acme.example/x/ | https://git.acme.example/x/"
            })
    void wellKnownAnnotationsLeadToTheirTool(String annotation, String value, String url) {
        assertThat(links(annotation, value)).first().extracting(OutLink::url).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github.com/project-slug | ../../evil",
                "github.com/project-slug | .",
                "github.com/team-slug | pay",
                "sentry.io/project-slug | shop",
                "lighthouse.com/website-url | javascript:alert(1)",
                "lighthouse.com/website-url | //evil.example",
                "lighthouse.com/website-url | https://user:secret@acme.example/",
                "backstage.io/source-location | dir:.",
                "backstage.io/source-location | url:javascript:alert(1)",
                "dev.azure.com/project-repo | shop/web"
            })
    void aValueThatGivesNoSafeAddressGivesNoLink(String annotation, String value) {
        assertThat(links(annotation, value)).isEmpty();
    }

    @Test
    void onePartOfAnAddressComesFromAnotherAnnotation() {
        Entity azure =
                entity("dev.azure.com/host-org: dev.azure.com/acme\n    dev.azure.com/project-repo: Web Shop/front");
        assertThat(new AnnotationLinks(List.of()).of(azure))
                .extracting(OutLink::url)
                .first()
                .isEqualTo("https://dev.azure.com/acme/Web%20Shop/_git/front");
        Entity gitlab = entity("gitlab.com/instance: git.acme.example\n    gitlab.com/project-slug: a/b");
        assertThat(new AnnotationLinks(List.of()).of(gitlab))
                .extracting(OutLink::url)
                .contains("https://git.acme.example/a/b", "https://git.acme.example/a/b/-/pipelines");
    }

    @Test
    void rulesOfThePortalComeFirstAndEncodeTheValue() {
        assertThat(new AnnotationLinks(List.of(SONAR)).of(entity("sonarqube.org/project-key: 'a&b c/d'")))
                .extracting(OutLink::url)
                .containsExactly("https://sonar.acme.example/dashboard?id=a%26b%20c%2Fd");
    }

    @Test
    void aRuleOfThePortalTakesThePlaceOfTheBuiltInOneOfItsTitle() {
        AnnotationLink own = own("github.com/project-slug", "github", "https://ghe.acme.example/{value:slug}");
        assertThat(new AnnotationLinks(List.of(own)).of(entity("github.com/project-slug: acme/shop")))
                .extracting(OutLink::url)
                .contains("https://ghe.acme.example/acme/shop", "https://github.com/acme/shop/issues")
                .doesNotContain("https://github.com/acme/shop");
    }

    @Test
    void builtInLinksCanBeSwitchedOffAllOrOne() {
        AnnotationLink all = new AnnotationLink("github.com/project-slug", "", "", "", List.of(), false);
        AnnotationLink one = new AnnotationLink("github.com/project-slug", "Actions", "", "", List.of(), false);
        Entity entity = entity("github.com/project-slug: acme/shop");
        assertThat(new AnnotationLinks(List.of(all)).of(entity)).isEmpty();
        assertThat(new AnnotationLinks(List.of(one)).of(entity))
                .extracting(OutLink::title)
                .contains("GitHub", "Issues")
                .doesNotContain("Actions");
    }

    @Test
    void aRuleForOtherKindsIsPassedOver() {
        AnnotationLink groups =
                new AnnotationLink("a/b", "Chat", "https://x.example/{value}", "chat", List.of("Group"), true);
        AnnotationLink components = new AnnotationLink(
                "a/b", "Chat", "https://x.example/{kind}/{name}", "chat", List.of("component"), true);
        assertThat(new AnnotationLinks(List.of(groups, components)).of(entity("a/b: c")))
                .extracting(OutLink::url)
                .containsExactly("https://x.example/component/cart");
    }

    @Test
    void jobsOfJenkinsAreNested() {
        AnnotationLink jenkins = own("jenkins.io/job-full-name", "Jenkins", "https://ci.acme.example/job/{value:job}/");
        assertThat(new AnnotationLinks(List.of(jenkins)).of(entity("jenkins.io/job-full-name: 'main:shop/cart/build'")))
                .extracting(OutLink::url)
                .containsExactly("https://ci.acme.example/job/shop/job/cart/job/build/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "/relative", "vbscript:x"})
    void aLinkOfTheMetadataThatIsNotSafeIsText(String url) {
        Planned planned = Planned.of(Planned.component("cart", "links:\n- url: '" + url + "'\n  title: Board"));
        assertThat(planned.page("component:default/cart").links())
                .allSatisfy(link -> assertThat(link.url()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"kind:api,api", "externalLink,external", "dashboard,dashboard", "Chat,chat", "scaffolder,template"})
    void iconsHaveBackstagesNames(String key, String icon) {
        assertThat(OutLinks.icon(key)).isEqualTo(icon);
    }

    private static AnnotationLink own(String annotation, String title, String url) {
        return new AnnotationLink(annotation, title, url, "", List.of(), true);
    }

    private static List<OutLink> links(String annotation, String value) {
        return new AnnotationLinks(List.of()).of(entity(annotation + ": '" + value + "'"));
    }

    private static Entity entity(String annotations) {
        return Planned.of(Planned.component("cart", "annotations:\n  " + annotations.replace("\n    ", "\n  ")))
                .entity("component:default/cart");
    }
}
