package dev.stagebill.discovery;

import dev.stagebill.discovery.BuildFacts.Fact;
import dev.stagebill.yaml.JsonReader;
import dev.stagebill.yaml.YamlMapping;
import dev.stagebill.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code package.json}. The scope of a name is left out; of a workspace only the root is read. */
final class NpmFormat implements BuildFormat {
    private static final List<String> BROWSER = List.of(
            "react-dom",
            "next",
            "vue",
            "nuxt",
            "@angular/core",
            "svelte",
            "@sveltejs/kit",
            "astro",
            "gatsby",
            "solid-js",
            "preact",
            "@docusaurus/core",
            "vite");
    private static final List<String> SERVERS = List.of(
            "express", "fastify", "koa", "@nestjs/core", "@hapi/hapi", "hono", "apollo-server", "@apollo/server");

    @Override
    public String fileName() {
        return "package.json";
    }

    @Override
    public BuildFacts read(String text) {
        BuildFacts facts = new BuildFacts();
        Optional<YamlMapping> root =
                JsonReader.read(text).root().filter(node -> !text.isBlank()).flatMap(YamlNode::asMapping);
        root.ifPresent(json -> {
            json.string("name")
                    .ifPresent(name ->
                            facts.tell(Fact.NAME, name.substring(name.lastIndexOf('/') + 1), line(json, "name")));
            json.string("description").ifPresent(it -> facts.tell(Fact.DESCRIPTION, it, line(json, "description")));
            json.string("version").ifPresent(it -> facts.tell(Fact.VERSION, it, line(json, "version")));
            dependencies(json, facts, Fact.SERVICE, SERVERS);
            dependencies(json, facts, Fact.WEBSITE, BROWSER);
            if (json.present("bin").isPresent()) {
                facts.tell(Fact.PROGRAM, "bin", line(json, "bin"));
            }
        });
        return facts;
    }

    /** A library for a framework names it as a peer; what names it as a dependency runs on it. */
    private static void dependencies(YamlMapping json, BuildFacts facts, Fact fact, List<String> wanted) {
        if (json.mapping("peerDependencies").isEmpty()) {
            Stream.of("dependencies", "devDependencies")
                    .filter(key -> fact == Fact.WEBSITE || key.equals("dependencies"))
                    .flatMap(key -> json.mapping(key).stream())
                    .forEach(list -> wanted.stream()
                            .filter(name -> list.get(name).isPresent())
                            .forEach(name -> facts.tell(fact, name, line(list, name))));
        }
    }

    private static int line(YamlMapping json, String key) {
        return json.keyPosition(key).line();
    }
}
