from django.urls import path

from intake.views import plan_files, plan_form, plan_head, plan_outline, plan_questions, plan_reading

READING = "plans/import/<int:pk>/"

urlpatterns = [
    path("plans/import/", plan_files.plan_files, name="plan_import"),
    path(READING, plan_reading.plan_reading, name="plan_reading"),
    path(READING + "original/", plan_files.plan_original, name="plan_original"),
    path(READING + "head/", plan_head.plan_head, name="plan_head"),
    path(READING + "outline/", plan_outline.plan_outline, name="plan_outline"),
    path(READING + "forms/<slug:form_id>/", plan_form.plan_form, name="plan_form"),
    path(READING + "questions/", plan_questions.plan_questions, name="plan_questions"),
    path(READING + "confirm/", plan_reading.plan_confirm, name="plan_confirm"),
    path(READING + "blank.<str:kind>", plan_reading.plan_blank, name="plan_blank"),
]
