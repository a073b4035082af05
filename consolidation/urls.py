from django.urls import path

from consolidation.views import cell, consolidation, draft, export

CONSOLIDATION = "campaigns/<slug:code>/consolidation/"
CELL = CONSOLIDATION + "cells/<str:form>/<str:row>/<str:column>/"

urlpatterns = [
    path(CONSOLIDATION, consolidation.consolidation, name="consolidation"),
    path(CONSOLIDATION + "build/", consolidation.rebuild, name="rebuild"),
    path(CELL, cell.cell, name="consolidated_cell"),
    path(CELL + "withdraw/", cell.withdraw_adjustment, name="withdraw_adjustment"),
    path(CONSOLIDATION + "sections/<str:section_id>/", draft.draft, name="draft_section"),
    path(CONSOLIDATION + "report.docx", export.compilation_docx, name="compilation_docx"),
    path(CONSOLIDATION + "report.pdf", export.compilation_pdf, name="compilation_pdf"),
    path("submissions/<int:pk>/report.docx", export.report_docx, name="report_docx"),
    path("submissions/<int:pk>/report.pdf", export.report_pdf, name="report_pdf"),
]
