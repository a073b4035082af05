from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "intake"

    def ready(self) -> None:
        from audit.beside import register
        from intake.actions import declare
        from intake.attachments import sending, telling
        from intake.verification import kept_files

        declare()
        sending.register_all()
        telling.declare()
        register(kept_files)
