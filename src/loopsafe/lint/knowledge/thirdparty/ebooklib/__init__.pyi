"""EbookLib: electronic books."""
# knowledge: EbookLib
