from django.urls import path

from intake.views import attach, attachment

urlpatterns = [
    path("submissions/<int:pk>/attachments/add/", attach.add_paper, name="attach"),
    path("submissions/<int:pk>/attachments/<int:paper_pk>/", attachment.paper_file, name="attachment"),
    path(
        "submissions/<int:pk>/attachments/<int:paper_pk>/withdraw/",
        attachment.withdraw_paper,
        name="withdraw_attachment",
    ),
]
