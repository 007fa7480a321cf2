"""nbconvert: notebooks become other documents, by templates that are read and by programs that are run."""
# knowledge: nbconvert
from nbconvert.exporters.base import (
    ExporterDisabledError as ExporterDisabledError,
    ExporterNameError as ExporterNameError,
    export as export,
    get_export_names as get_export_names,
    get_exporter as get_exporter,
)
from nbconvert.exporters.exporter import (
    ASCIIDocExporter as ASCIIDocExporter,
    Exporter as Exporter,
    HTMLExporter as HTMLExporter,
    LatexExporter as LatexExporter,
    MarkdownExporter as MarkdownExporter,
    NotebookExporter as NotebookExporter,
    PDFExporter as PDFExporter,
    PythonExporter as PythonExporter,
    RSTExporter as RSTExporter,
    ScriptExporter as ScriptExporter,
    SlidesExporter as SlidesExporter,
    TemplateExporter as TemplateExporter,
    WebPDFExporter as WebPDFExporter,
)
