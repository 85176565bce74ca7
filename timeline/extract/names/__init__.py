"""Who and where: the names of an article and what they mean there."""
