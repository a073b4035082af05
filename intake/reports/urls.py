from django.urls import path

from intake.views import comparison, original, upload

urlpatterns = [
    path("submissions/<int:pk>/upload/", upload.upload, name="upload"),
    path("submissions/<int:pk>/uploads/<int:upload_pk>/", comparison.comparison, name="upload_comparison"),
    path("submissions/<int:pk>/uploads/<int:upload_pk>/original/", original.original, name="upload_original"),
]
