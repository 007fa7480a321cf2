"""PEFT: adapters of models."""
# knowledge: peft
from typing import Any

from peft.peft_model import PeftModel as PeftModel


