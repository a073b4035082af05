from django.db import migrations

from audit.append_only import Frozen


class Migration(migrations.Migration):

    dependencies = [('campaigns', '0002_initial')]

    operations = [Frozen('campaigns_campaign', 'definition', 'definition_hash')]
