"""Google Ads."""
# knowledge: google-ads
