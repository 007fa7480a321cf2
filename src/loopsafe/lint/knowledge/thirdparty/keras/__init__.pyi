"""Keras: models on this machine."""
# knowledge: keras
from keras import models as models
from keras.models import Model as Model
from keras.models import Sequential as Sequential


