"""Who: the unit tree as data with validity dates, people, the posts they sign with and the rights they hold."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase
from treebeard.mp_tree import MP_Node

from audit.language import reader_language
from units.names import SortKeyField, personal_key

# The plugin of the type checker cannot see the managers of treebeard and guardian behind the relations ignored below.


class UnitType(models.Model):  # type: ignore[django-manager-missing]
    """What a unit is. Plans oblige types, so no level number is needed anywhere.

    `side` says by whose guideline such bodies lay out their documents: party, state, front, youth.
    """

    code = models.SlugField(primary_key=True, max_length=40)
    name_vi = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    order = models.PositiveSmallIntegerField(default=0)
    one_person = models.BooleanField(default=False, help_text="The person who submits may also approve.")
    side = models.SlugField(max_length=20, default="party")

    class Meta:
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return self.name_en if reader_language() == "en" else self.name_vi


class Unit(MP_Node):
    """A body that exists from one day to another. One that moves, merges or is renamed is closed and has successors.

    `side` is named where its documents do not follow the guideline of its type, as those of the Youth Union.
    """

    code = models.SlugField(unique=True, max_length=60)
    name = models.CharField(max_length=200)
    sort_key = SortKeyField(of="name")
    type = models.ForeignKey(UnitType, models.PROTECT, related_name="units")
    symbol = models.CharField(max_length=20, blank=True)
    place_name = models.CharField(max_length=120, blank=True)
    head_line = models.CharField(max_length=200, blank=True)
    side = models.SlugField(max_length=20, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    successors = models.ManyToManyField("self", symmetrical=False, related_name="predecessors", blank=True)

    class Meta:
        permissions = [
            ("report_unit", "Writes the unit's reports"),
            ("lead_unit", "Approves the unit's reports"),
            ("review_unit", "Reviews what is sent to the unit"),
            ("audit_unit", "Reads the history of the unit and below"),
            ("admin_unit", "Manages units, people and campaigns here and below"),
        ]
        indexes = [models.Index(fields=["sort_key"])]

    def __str__(self) -> str:
        return self.name

    @property
    def document_side(self) -> str:
        return self.side or self.type.side


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, username: str, full_name: str, password: str | None = None) -> "Person":
        person = self.model(username=username, full_name=full_name)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):  # type: ignore[django-manager-missing]
    """Somebody who signs in. People are deactivated, never deleted."""

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=200)
    sort_key = SortKeyField(of="full_name", by=personal_key)
    email = models.EmailField(blank=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["full_name"]
    objects = PersonManager()

    def __str__(self) -> str:
        return self.full_name


class Post(models.Model):
    """The post a person signs with (bí thư, phó bí thư, trưởng ban), and on whose behalf (`T/M BAN THƯỜNG VỤ`)."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="posts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="posts")
    title = models.CharField(max_length=120)
    signs_as = models.CharField(max_length=120, blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.title} {self.unit}"


class Grant(UserObjectPermissionBase):
    """One anchor: a person holds a right at a unit for a time. Read through `units.scope` only."""

    content_object = models.ForeignKey(Unit, models.PROTECT, related_name="grants")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    granted_by = models.ForeignKey(
        Person, models.PROTECT, null=True, related_name="+", verbose_name=_("Người cấp quyền")
    )

    class Meta:
        unique_together = [("user", "permission", "content_object", "valid_from")]

    def __str__(self) -> str:
        return f"{self.permission.codename}: {self.user} @ {self.content_object}"
