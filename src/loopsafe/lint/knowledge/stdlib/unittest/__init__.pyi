"""Tests: async ones run on a loop of their own."""
from unittest.async_case import IsolatedAsyncioTestCase as IsolatedAsyncioTestCase
from unittest.case import FunctionTestCase as FunctionTestCase
from unittest.case import SkipTest as SkipTest
from unittest.case import TestCase as TestCase
from unittest.case import addModuleCleanup as addModuleCleanup
from unittest.case import doModuleCleanups as doModuleCleanups  # 3.11+
from unittest.case import enterModuleContext as enterModuleContext  # 3.11+
from unittest.case import expectedFailure as expectedFailure
from unittest.case import skip as skip
from unittest.case import skipIf as skipIf
from unittest.case import skipUnless as skipUnless
from unittest.loader import TestLoader as TestLoader
from unittest.loader import defaultTestLoader as defaultTestLoader
from unittest.main import TestProgram as TestProgram
from unittest.main import main as main
from unittest.result import TestResult as TestResult
from unittest.runner import TextTestResult as TextTestResult
from unittest.runner import TextTestRunner as TextTestRunner
from unittest.signals import installHandler as installHandler
from unittest.signals import registerResult as registerResult
from unittest.signals import removeHandler as removeHandler
from unittest.signals import removeResult as removeResult
from unittest.suite import BaseTestSuite as BaseTestSuite
from unittest.suite import TestSuite as TestSuite
