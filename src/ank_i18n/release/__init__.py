"""A Russian press release in: documents become blocks, and nothing of them is lost."""
