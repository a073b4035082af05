from django.db import migrations

from audit.append_only import AppendOnly


class Migration(migrations.Migration):

    dependencies = [('workflow', '0002_facts_beside_the_state')]

    operations = [
        AppendOnly('workflow_revision'),
        AppendOnly('workflow_approval'),
        AppendOnly('workflow_issuance'),
    ]
