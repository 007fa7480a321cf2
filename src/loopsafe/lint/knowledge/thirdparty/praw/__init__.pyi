"""PRAW: Reddit; objects are fetched on first use, listings as they are iterated."""
# knowledge: praw

from praw.reddit import Reddit as Reddit

