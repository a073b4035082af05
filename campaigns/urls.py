from django.urls import path

from campaigns.views import catalogue

urlpatterns = [
    path("plans/", catalogue.plans, name="plans"),
    path("plans/<slug:code>/", catalogue.plan, name="plan"),
]
