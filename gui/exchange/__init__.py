"""What comes in from other programs and goes out to them: the windows of it."""
