"""Somebody who is not, or no longer, signed in: sent to the sign-in page, with nothing typed lost on the way."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext as _

from workflow.refused import kept_page, typed_texts


class SignInMiddleware(LoginRequiredMiddleware):
    """A page's script gets 401 in words; a form that was sent gets its texts back; everybody else the sign-in page."""

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        said = _("Phiên làm việc đã hết hoặc tài khoản đã ngừng. Đăng nhập lại rồi gửi lại.")
        if "application/json" in request.headers.get("Accept", ""):
            return JsonResponse({"code": "signed-out", "message": said}, status=401)
        if request.method == "POST" and typed_texts(request):
            return kept_page(request, said, status=401, back=resolve_url(self.get_login_url(view_func)))
        return super().handle_no_permission(request, view_func)
