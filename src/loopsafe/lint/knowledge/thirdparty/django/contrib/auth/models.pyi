"""Django: the models of its users."""
# knowledge: Django
from typing import Any, Self, TypeVar
from loopsafe.marks import blocks
from django.db.models.base import Model
from django.db.models.manager import Manager

T = TypeVar("T")

class UserManager(Manager[T]):
    @blocks("database")
    def create_user(self, username: str, *args: Any, **kwargs: Any) -> T: ...
    async def acreate_user(self, username: str, *args: Any, **kwargs: Any) -> T: ... # version: since 5.2
    @blocks("database")
    def create_superuser(self, username: str, *args: Any, **kwargs: Any) -> T: ...
    async def acreate_superuser(self, username: str, *args: Any, **kwargs: Any) -> T: ... # version: since 5.2
    @blocks("database")
    def get_by_natural_key(self, username: str) -> T: ...

class AbstractBaseUser(Model):
    is_authenticated: bool
    is_active: bool
    # measured: PBKDF2 takes a tenth of a second
    @blocks("cpu")
    def set_password(self, raw_password: Any) -> None: ...
    @blocks("cpu")
    def check_password(self, raw_password: Any) -> bool: ...
    async def acheck_password(self, raw_password: Any) -> bool: ... # version: since 5.0

class PermissionsMixin(Model): ...

class AbstractUser(AbstractBaseUser, PermissionsMixin):
    objects: UserManager[Self] # dynamic
    username: str
    email: str
    is_staff: bool
    is_superuser: bool
    @blocks("database")
    def has_perm(self, *args: Any, **kwargs: Any) -> bool: ...
    async def ahas_perm(self, *args: Any, **kwargs: Any) -> bool: ... # version: since 5.2
    @blocks("database")
    def has_perms(self, *args: Any, **kwargs: Any) -> bool: ...
    async def ahas_perms(self, *args: Any, **kwargs: Any) -> bool: ... # version: since 5.2
    @blocks("network")
    def email_user(self, subject: str, message: str, *args: Any, **kwargs: Any) -> None: ...

class User(AbstractUser): ...
class Group(Model): ...
class Permission(Model): ...
class AnonymousUser: ...
