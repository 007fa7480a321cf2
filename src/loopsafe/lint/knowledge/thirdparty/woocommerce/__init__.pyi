"""WooCommerce over HTTP."""
# knowledge: WooCommerce
from woocommerce.api import API as API
