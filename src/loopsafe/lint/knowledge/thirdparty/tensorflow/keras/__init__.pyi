"""Keras in TensorFlow."""
# knowledge: tensorflow
from keras.models import Model as Model
from keras.models import Sequential as Sequential
from tensorflow.keras import models as models


