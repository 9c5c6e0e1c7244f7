"""Facts the guards stand on."""
