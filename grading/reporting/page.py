"""HTML pages from the templates: one file each, escaped, without scripts and without the network."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from grading.wording import Language

if TYPE_CHECKING:
    from jinja2 import Environment


def template_folder() -> Path:
    """The templates: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("grading")))
    inside = package / "_data" / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@cache
def environment() -> Environment:
    """Templates with escaping on; an unknown name in a template is our mistake and an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(template_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render_page(template: str, language: Language, **context: object) -> str:
    """A page in one language."""
    return environment().get_template(template).render(language=language, **context)
