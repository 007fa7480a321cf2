"""What a run can keep for the next one: facts by content, reports while nothing has changed."""
