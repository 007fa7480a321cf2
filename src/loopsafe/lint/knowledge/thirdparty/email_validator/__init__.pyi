"""email-validator: addresses; whether mail can be delivered is asked of the name servers."""
# knowledge: email-validator
from typing import Any

from loopsafe.marks import blocks

@blocks("network", never_if={"check_deliverability": False})
def validate_email(email: Any, *, check_deliverability: bool = True, **kwargs: Any) -> Any: ...

class EmailNotValidError(ValueError): ...
