"""cryptography: certificates."""

# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def load_pem_x509_certificate(data: bytes, *args: Any) -> Any: ...
@blocks("cpu")
def load_der_x509_certificate(data: bytes, *args: Any) -> Any: ...
@blocks("cpu")
def load_pem_x509_certificates(data: bytes, *args: Any) -> Any: ...
@blocks("cpu")
def load_pem_x509_crl(data: bytes, *args: Any) -> Any: ...
@blocks("cpu")
def load_pem_x509_csr(data: bytes, *args: Any) -> Any: ...
