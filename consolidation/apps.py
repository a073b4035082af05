from django.apps import AppConfig


class ConsolidationConfig(AppConfig):
    name = "consolidation"

    def ready(self) -> None:
        from consolidation import actions, after_steps

        actions.declare()
        after_steps.register_all()
