from django.db import migrations

from audit.append_only import AppendOnly


class Migration(migrations.Migration):

    dependencies = [('intake', '0001_initial')]

    operations = [AppendOnly('intake_keptfile')]
