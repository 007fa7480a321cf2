"""Tweepy: mixins."""
# knowledge: tweepy

class EqualityComparableID:
    ...

class HashableID(EqualityComparableID):
    ...
