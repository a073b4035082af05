import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from audit.append_only import Frozen


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0003_frozen_definition'),
        ('units', '0002_document_side'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportedPlan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=40, unique=True)),
                ('definition', models.JSONField()),
                ('definition_hash', models.CharField(max_length=64)),
                ('source_sha256', models.CharField(max_length=64)),
                ('confirmed_at', models.DateTimeField(auto_now_add=True)),
                ('confirmed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('issuing_body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='imported_plans', to='units.unit')),
            ],
            options={
                'ordering': ['-confirmed_at', 'code'],
            },
        ),
        Frozen('campaigns_importedplan', 'code', 'definition', 'definition_hash', 'source_sha256'),
    ]
