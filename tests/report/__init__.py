"""Reports: what people and programs get to see."""
