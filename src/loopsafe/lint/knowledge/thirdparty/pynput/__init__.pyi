"""pynput: the keyboard and the mouse."""
# knowledge: pynput
from pynput import keyboard as keyboard
from pynput import mouse as mouse


