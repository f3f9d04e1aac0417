"""What the commands of `digest` take, and what some of them say."""
