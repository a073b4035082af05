from django.urls import include, path

urlpatterns = [
    path("", include("workflow.urls")),
    path("", include("workflow.campaign_urls")),
    path("", include("intake.urls")),
    path("", include("consolidation.urls")),
    path("", include("campaigns.urls")),
    path("", include("units.urls")),
]
