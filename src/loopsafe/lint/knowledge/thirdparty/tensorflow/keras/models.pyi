"""Keras in TensorFlow: models."""
# knowledge: tensorflow
from keras.models import Model as Model
from keras.models import Sequential as Sequential
from keras.models import load_model as load_model
from keras.models import save_model as save_model


