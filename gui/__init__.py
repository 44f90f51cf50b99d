"""The Qt windows: they draw any paper from its definition, and ask the model for everything else."""
