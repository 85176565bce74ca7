"""What is kept of an article's drafts: coreference, and what belongs on a timeline."""
