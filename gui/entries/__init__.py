"""Windows of papers that are tables of entries. None is written for one paper: the definition says it all."""
