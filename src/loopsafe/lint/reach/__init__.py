"""What runs on the loop and what it gets to: the graph of calls, where the loop enters, which ways can be taken."""
