from django.urls import path

from workflow.views import campaigns, history, layouts, managing, opening

urlpatterns = [
    path("campaigns/", campaigns.campaigns, name="campaigns"),
    path("campaigns/open/", opening.choose_plan, name="choose_plan"),
    path("campaigns/open/<slug:plan_code>/", opening.opening, name="opening"),
    path("campaigns/<slug:code>/", campaigns.campaign, name="campaign"),
    path("campaigns/<slug:code>/close/", managing.closing, name="closing"),
    path("campaigns/<slug:code>/units/<slug:unit>/exempt/", managing.exemption, name="exemption"),
    path("campaigns/<slug:code>/units/<slug:unit>/extend/", managing.extension, name="extension"),
    path("layouts/", layouts.layouts, name="layouts"),
    path("layouts/<slug:profile>/", layouts.layout, name="layout"),
    path("layouts/<slug:profile>/restore/", layouts.restoring, name="restore_layout"),
    path("history/", history.history, name="history"),
    path("history/<slug:code>/", history.campaign_history, name="campaign_history"),
    path("submissions/<int:pk>/history/", history.submission_history, name="submission_history"),
]
