"""Sign in with a name and a password. The first page afterwards says what must be done today."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.utils.translation import gettext_lazy as _


class SignInForm(AuthenticationForm):
    """One sentence for every reason, so that it tells nobody which names exist. The typed name stays."""

    error_messages = {
        "invalid_login": _(
            "Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đã ngừng. "
            "Nhập lại; nếu vẫn không được, liên hệ quản trị hệ thống."
        ),
        "inactive": "",
    }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["username"].label = _("Tên đăng nhập")
        self.fields["username"].error_messages["required"] = _("Nhập tên đăng nhập.")
        self.fields["password"].label = _("Mật khẩu")
        self.fields["password"].error_messages["required"] = _("Nhập mật khẩu.")


class SignIn(LoginView):
    template_name = "units/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
