from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    name = "demonstration"

    def ready(self) -> None:
        from demonstration.ownership import declare

        declare()
