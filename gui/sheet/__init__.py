"""The paper on the screen: drawn from its definition, with fields where the paper has numbers."""
