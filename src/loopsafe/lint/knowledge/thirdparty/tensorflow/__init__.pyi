"""TensorFlow: models on this machine."""
# knowledge: tensorflow
import keras as keras
from tensorflow import saved_model as saved_model


