"""The command line: the model's work for scripts, coordinators and machines without a screen."""
