package dev.stagebill.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Titles that code gets from its language ({@code auto_title} of {@code pymdownx.highlight}): the names that Pygments gives to languages. */
final class CodeTitles {
    private static final String EXTENSION = "pymdownx.highlight";
    private static final Map<String, String> NAMES = names();

    private CodeTitles() {}

    /** The title, when titles are switched on and the language is known. */
    static Optional<String> of(String language, MarkdownOptions options) {
        return options.flag(EXTENSION, "auto_title", false)
                ? Optional.ofNullable(NAMES.get(language))
                        .map(name -> options.option(EXTENSION, "auto_title_map." + name)
                                .orElse(name))
                : Optional.empty();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        String table =
                "Python=python,py,python3,py3|Python Console Session=pycon|Java=java|Kotlin=kotlin,kt|Scala=scala|Groovy=groovy|Go=go,golang"
                        + "|Rust=rust,rs|Ruby=ruby,rb|PHP=php|C=c|C++=cpp,c++|C#=csharp,c#,cs|Swift=swift|Objective-C=objective-c,objc"
                        + "|JavaScript=javascript,js|TypeScript=typescript,ts|JSON=json|YAML=yaml,yml|TOML=toml|INI=ini,cfg,dosini|XML=xml|HTML=html"
                        + "|CSS=css|SCSS=scss|SQL=sql|Bash=bash,sh,zsh,shell|Bash Session=console,shell-session|PowerShell=powershell,pwsh,ps1"
                        + "|Docker=docker,dockerfile|Makefile=make,makefile|Diff=diff,udiff|Terraform=terraform,tf,hcl|GraphQL=graphql"
                        + "|Nginx configuration file=nginx|Properties=properties,jproperties|Protocol Buffer=protobuf,proto|HTTP=http|Lua=lua"
                        + "|Perl=perl,pl|R=r,splus|Elixir=elixir,ex,exs|Haskell=haskell,hs|Dart=dart|Markdown=markdown,md|Text only=text";
        for (String entry : table.split("\\|", -1)) {
            String[] parts = entry.split("=", 2);
            for (String alias : parts[1].split(",", -1)) {
                names.put(alias, parts[0]);
            }
        }
        return Map.copyOf(names);
    }
}
