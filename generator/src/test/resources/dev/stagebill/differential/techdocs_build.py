"""Builds a documentation as TechDocs would, with the MkDocs and the extensions that are installed here.

usage: techdocs_build.py MKDOCS_YML SITE_FOLDER REPORT_JSON

Does to the configuration what techdocs-node and techdocs-core 1.7 do to it: keeps the keys and plugins that they keep, and appends their
Markdown extensions. Extensions that are not installed are left out, and named in the report together with everything else that was dropped.
"""
import importlib
import json
import os
import sys

import yaml

KEYS = ("site_name site_url site_description site_author repo_url repo_name edit_uri edit_uri_template docs_dir nav exclude_docs "
        "not_in_nav theme markdown_extensions extra use_directory_urls").split()
THEME_KEYS = "name language direction features".split()
EXTRA_KEYS = "social analytics consent version alternate".split()
NAMES = ("pymdownx.", "materialx.", "material.extensions.", "mermaid2.")
FORCED = {
    "toc": {"permalink": True},
    "admonition": {},
    "pymdownx.details": {},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.caret": {},
    "pymdownx.tilde": {},
    "pymdownx.mark": {},
    "pymdownx.critic": {},
    "pymdownx.emoji": {},
    "pymdownx.inlinehilite": {},
    "pymdownx.magiclink": {},
    "pymdownx.smartsymbols": {},
    "pymdownx.snippets": {},
    "pymdownx.highlight": {"linenums": True, "pygments_lang_class": True},
    "pymdownx.betterem": {"smart_enable": "all"},
    "pymdownx.superfences": {},
    "footnotes": {},
    "attr_list": {},
    "def_list": {},
    "tables": {},
    "abbr": {},
    "md_in_html": {},
    "pymdownx.tasklist": {"custom_checkbox": True},
    "mdx_truly_sane_lists": {},
}
PARTS = "pymdownx.betterem pymdownx.superfences footnotes attr_list def_list tables abbr md_in_html".split()
dropped = []


class Loader(yaml.SafeLoader):
    """Reads Python names of known packages, and nothing else that is Python."""


def named(suffix):
    suffix = suffix.replace("material.extensions.", "materialx.")
    if not suffix.startswith(NAMES):
        return None
    module, _, name = suffix.rpartition(".")
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return None


def python(loader, suffix, node):
    kind, _, path = suffix.partition(":")
    value = named(path)
    if value is None:
        dropped.append("python/" + suffix)
        return None
    if kind.startswith("object/apply") and isinstance(node, yaml.MappingNode):
        return value(**loader.construct_mapping(node, deep=True).get("kwds", {}))
    return value


def env(loader, node):
    return None if isinstance(node, yaml.ScalarNode) else loader.construct_sequence(node)[-1]


def other(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    return loader.construct_mapping(node) if isinstance(node, yaml.MappingNode) else loader.construct_sequence(node)


Loader.add_multi_constructor("tag:yaml.org,2002:python/", python)
Loader.add_constructor("!ENV", env)
Loader.add_multi_constructor("!", other)


def merged(parent, child):
    if isinstance(parent, dict) and isinstance(child, dict):
        return {key: merged(parent.get(key), child[key]) if key in child else parent[key] for key in {**parent, **child}}
    return child


def read(path):
    with open(path, encoding="utf-8") as stream:
        config = yaml.load(stream, Loader) or {}
    parent = config.pop("INHERIT", None)
    return merged(read(os.path.join(os.path.dirname(path), parent)), config) if parent else config


def extensions(listed):
    found = {}
    for each in listed.items() if isinstance(listed, dict) else listed or []:
        if isinstance(each, dict):
            each = next(iter(each.items()))
        name, options = each if isinstance(each, tuple) else (each, None)
        name = name.replace("markdown.extensions.", "")
        options = {key: value for key, value in (options or {}).items() if value is not None}
        if name in ("extra", "pymdownx.extra"):
            for part in PARTS:
                found.setdefault(part, {}).update(options.get(part) or {})
        elif name == "fenced_code":
            pass
        else:
            found.setdefault(name, {}).update(options)
    for name, options in FORCED.items():
        found[name] = {**options, **found.get(name, {})}
    return {name: known(name, options) for name, options in found.items() if installed(name, {})}


def known(name, options):
    return {key: value for key, value in options.items() if installed(name, {key: value}, "option " + key + " of ")}


def installed(name, options, what="extension "):
    import markdown
    try:
        if ":" in name:
            raise ImportError
        markdown.Markdown(extensions=[name], extension_configs={name: options})
        return True
    except Exception as problem:  # whatever an extension throws
        dropped.append(what + name + " (" + type(problem).__name__ + ")")
        return False


def snippets(options, folder):
    bases = options.get("base_path", ["."])
    bases = [bases] if isinstance(bases, str) else bases
    return {**options, "base_path": [os.path.join(folder, base) for base in bases], "restrict_base_path": True,
            "check_paths": False, "url_download": False}


def main(source, site, report):
    folder = os.path.dirname(os.path.abspath(source))
    config = read(source)
    dropped.extend("key " + key for key in config if key not in KEYS + ["plugins", "site_dir", "copyright", "extra_css"])
    plugins = config.get("plugins") or []
    names = [next(iter(each)) if isinstance(each, dict) else each for each in plugins]
    dropped.extend("plugin " + name for name in names if name not in ("search", "techdocs-core"))
    config = {key: value for key, value in config.items() if key in KEYS and value is not None}
    theme = config.get("theme")
    theme = {key: value for key, value in theme.items() if key in THEME_KEYS} if isinstance(theme, dict) else {}
    config["theme"] = {**(theme if theme.get("name") == "material" else {}), "name": "material"}
    config["theme"]["features"] = (config["theme"].get("features") or []) + ["navigation.footer", "content.action.edit"]
    config["extra"] = {key: value for key, value in (config.get("extra") or {}).items() if key not in EXTRA_KEYS}
    found = extensions(config.get("markdown_extensions"))
    if "pymdownx.snippets" in found:
        found["pymdownx.snippets"] = known("pymdownx.snippets", snippets(found["pymdownx.snippets"], folder))
    config["markdown_extensions"] = [{name: options} if options else name for name, options in found.items()]
    config["plugins"] = []
    config["hooks"] = [os.path.abspath(__file__)]
    config["site_dir"] = os.path.abspath(site)
    config.setdefault("site_url", "")
    config["docs_dir"] = os.path.join(folder, config.get("docs_dir") or "docs")
    report = os.path.abspath(report)
    os.chdir(folder)
    from mkdocs.commands import build
    from mkdocs.config import defaults
    built = defaults.MkDocsConfig(config_file_path=os.path.abspath(source))
    built.load_dict(config)
    errors, warnings = built.validate()
    if errors:
        sys.exit("mkdocs.yml: " + str(errors))
    build.build(built)
    import markdown
    with open(report, "w", encoding="utf-8") as out:
        json.dump({"dropped": dropped, "markdown": markdown.__version__, "extensions": list(found)}, out, indent=1)


def on_page_markdown(markdown, page, **_):
    """As a hook of MkDocs: no page asks for a template that is not there."""
    page.meta.pop("template", None)
    return markdown


if __name__ == "__main__":
    main(*sys.argv[1:])
