from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"

    def ready(self) -> None:
        from intake.actions import declare
        from intake.attachments import sending, telling

        declare()
        sending.register_all()
        telling.declare()
