"""Hooks of MkDocs: pages made from the code, documents from beside docs/, results, links."""

import posixpath
import re
from typing import Any

from mkdocs.structure.files import File
from site_pages import PAGES, ROOT

BESIDE = ("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE")
_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(((?![a-z]+:|#)[^)\s]+)\)")
_INCLUDED = re.compile(r"^<!-- results: (\S+) -->$", re.MULTILINE)


def on_files(files: Any, config: Any) -> Any:
    """Add what is made from the code, and the documents that lie beside docs/."""
    for name, page in PAGES.items():
        files.append(File.generated(config, name, content=page()))
    results = sorted((ROOT / "benchmarks/results").glob("*.md"))
    for path in (*(ROOT / name for name in BESIDE), *results):
        name = path.relative_to(ROOT).as_posix()
        shown = name if name.endswith(".md") else f"{name}.md"
        files.append(File.generated(config, shown, content=path.read_text()))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Fill in committed results, and lead links to where their files are on the site."""
    own = page.file.src_uri

    def included(found: re.Match[str]) -> str:
        return (ROOT / "benchmarks/results" / found[1]).read_text()

    def led(found: re.Match[str]) -> str:
        text, target = found.groups()
        path, _, anchor = target.partition("#")
        place = _on_site(path, own, files)
        if place is None:
            return text
        relative = posixpath.relpath(place, posixpath.dirname(own) or ".")
        return f"[{text}]({relative}{'#' * bool(anchor)}{anchor})"

    return _LINK.sub(led, _INCLUDED.sub(included, markdown))


def _on_site(path: str, own: str, files: Any) -> str | None:
    """Where on the site a file is that a document names; None for code, which is not there."""
    beside = own in BESIDE or own.startswith("benchmarks/")
    base = posixpath.dirname(own) if beside else posixpath.join("docs", posixpath.dirname(own))
    in_project = posixpath.normpath(posixpath.join(base, path))
    candidates = (in_project.removeprefix("docs/"), posixpath.join(posixpath.dirname(own), path))
    return next((c for c in candidates if files.get_file_from_path(c) is not None), None)
