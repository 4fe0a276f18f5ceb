"""What is wrong with a law, a tender or a bid, before anything is evaluated."""
