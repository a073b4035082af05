from django.contrib.auth.views import LogoutView
from django.urls import path

from units.views import language, people, sign_in, units

urlpatterns = [
    path("sign-in/", sign_in.SignIn.as_view(), name="login"),
    path("sign-out/", LogoutView.as_view(), name="logout"),
    path("language/", language.language, name="set_language"),
    path("units/", units.units, name="units"),
    path("people/", people.people, name="people"),
]
