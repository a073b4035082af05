"""The language of the pages, before signing in too: POST `language` and the page to go back to."""

from django.contrib.auth.decorators import login_not_required
from django.views.i18n import set_language

language = login_not_required(set_language)
