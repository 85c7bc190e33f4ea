"""What templates of the newsroom can say."""
