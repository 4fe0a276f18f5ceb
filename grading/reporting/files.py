"""What `grade FILE…` does: data is graded by the documents named, other files do what their kind says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from grading.catalogue import Catalogue, build_all
from grading.findings import Finding, has_errors
from grading.kinds import Options, Outcome, models, plugins
from grading.language.documents import Document, Samples
from grading.reading.data import is_data
from grading.reading.yaml import read_yaml
from grading.reporting.grading import GradingOutcome
from grading.reporting.outcomes import Failed, Several
from grading.workbench.samples import grade_samples, grade_tables


def run_files(paths: Sequence[str], library: Sequence[Path], options: Options) -> Outcome:
    """The outcome of all files with the library that is shipped and folders of the user's."""
    return run_in(Catalogue(library, models()), paths, options)


def run_in(catalogue: Catalogue, paths: Sequence[str], options: Options) -> Outcome:
    """The outcome of all files with a catalogue; those of data are joined by `id` into one."""
    tables = [path for path in paths if is_data(path)]
    outcomes: list[Outcome] = []
    if tables:
        outcomes.append(GradingOutcome(grade_tables(tables, catalogue, options)))
    for path in paths:
        if path not in tables:
            outcomes += _run_document(path, catalogue, options)
    return outcomes[0] if len(outcomes) == 1 else Several(tuple(outcomes))


def _run_document(path: str, catalogue: Catalogue, options: Options) -> list[Outcome]:
    data, findings = catalogue.open(path)
    if data is None:
        return [Failed(findings)]
    nodes, findings = read_yaml(data, path)
    documents, findings = build_all(nodes, findings, models())
    if has_errors(findings):
        return [Failed(findings)]
    outcomes: list[Outcome] = []
    folder = Path(path).parent
    for document in documents:
        kind = plugins().get(str(getattr(document, "kind", "")))
        if isinstance(document, Samples):
            outcomes.append(GradingOutcome(grade_samples(document, folder, catalogue, options)))
        elif kind is not None and kind.run is not None:
            outcomes.append(kind.run(document, folder, catalogue, options))
        else:
            name = "document_not_run" if isinstance(document, Document) else "kind_not_run"
            outcomes.append(Failed((Finding(name, document.place, {"kind": getattr(document, "kind", "")}),)))
    return outcomes or [Failed(findings)]
