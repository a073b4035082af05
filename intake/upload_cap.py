"""A request that is longer than any file may be is read past, never kept: not in memory, not on the disk.

Django stores files before a view is asked, also those of somebody who is not signed in.
"""

from typing import IO, Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload
from django.http import HttpRequest

from documents.guard.refusals import MOST_MEGABYTES

MEGABYTE = 1024 * 1024
LONGEST_REQUEST = (MOST_MEGABYTES + 1) * MEGABYTE
"""The largest file and the fields of its form beside it."""
LONGEST_PATIENCE = 10 * LONGEST_REQUEST
"""Up to here the rest is read past, so that the browser hears the refusal; beyond, the connection is given up."""
CUT = "intake.files_cut"


class CappedUploads(FileUploadHandler):
    """Stands first among FILE_UPLOAD_HANDLERS and lets every file of a request pass, or none."""

    request_length = 0

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, Any],  # noqa: N803
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> None:
        self.request_length = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.request_length <= LONGEST_REQUEST:
            return
        assert self.request is not None
        self.request.META[CUT] = True
        raise StopUpload(connection_reset=True) if self.request_length > LONGEST_PATIENCE else SkipFile()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handlers after this one keep the file."""


def files_were_cut(request: HttpRequest) -> bool:
    """Whether the request was too long for its files to be kept."""
    return bool(request.META.get(CUT))
