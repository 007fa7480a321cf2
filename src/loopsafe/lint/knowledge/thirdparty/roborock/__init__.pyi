"""python-roborock: vacuum cleaners over MQTT; what asks them is awaited."""
# knowledge: python-roborock
