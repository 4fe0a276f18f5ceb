"""What a person sees: findings and tables in a terminal."""
