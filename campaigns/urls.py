from django.urls import path

from campaigns.views import catalogue

urlpatterns = [
    path("plans/", catalogue.plans, name="plans"),
    path("plans/<str:code>/", catalogue.plan, name="plan"),
]
