"""SageMaker (read: 2.257): jobs and endpoints of Amazon, on the calling thread."""
# knowledge: sagemaker
from sagemaker.model import Model as Model
from sagemaker.predictor import Predictor as Predictor
from sagemaker.processing import Processor as Processor
from sagemaker.processing import ScriptProcessor as ScriptProcessor
from sagemaker.session import Session as Session
from sagemaker.session import get_execution_role as get_execution_role
