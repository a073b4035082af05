from django.urls import path

from workflow.views import blank, home, mend, remark, section, step, submission, table

urlpatterns = [
    path("", home.home, name="home"),
    path("submissions/<int:pk>/", submission.submission, name="submission"),
    path("submissions/<int:pk>/read/", submission.whole_report, name="whole_report"),
    path("submissions/<int:pk>/blank.docx", blank.blank_docx, name="blank_docx"),
    path("submissions/<int:pk>/blank.xlsx", blank.blank_xlsx, name="blank_xlsx"),
    path("submissions/<int:pk>/sections/<str:section_id>/", section.section, name="section"),
    path("submissions/<int:pk>/tables/<str:form_id>/", table.table, name="table"),
    path("submissions/<int:pk>/steps/<str:name>/", step.step, name="step"),
    path("submissions/<int:pk>/mend/<str:section_id>/", mend.mend_section, name="mend"),
    path("submissions/<int:pk>/explanation/", remark.explanation, name="explanation"),
    path("submissions/<int:pk>/comments/", remark.comment, name="comment"),
    path("submissions/<int:pk>/comments/<int:comment_pk>/<str:act>/", remark.comment_act, name="comment_act"),
]
