from django.urls import include, path

urlpatterns = [
    path("", include("intake.reports.urls")),
    path("", include("intake.attachments.urls")),
    path("", include("intake.plans.urls")),
]
