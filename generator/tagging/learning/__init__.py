"""Learn the tagger's weights from labels that readers gave, and measure how right tags are."""
