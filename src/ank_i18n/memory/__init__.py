"""What the office has translated before."""
