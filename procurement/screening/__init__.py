"""Which bids compete, and what people decide about them."""
