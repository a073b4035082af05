"""The file of an upload as it was sent."""

from django.http import FileResponse

from intake.keeping import download
from intake.reports.selectors import upload_or_404
from units.signed_in import SignedIn
from workflow.subject import subject_of


def original(request: SignedIn, pk: int, upload_pk: int) -> FileResponse:
    upload = upload_or_404(request.user, pk, upload_pk)
    return download(upload.file, request.user, subject_of(upload.submission))
