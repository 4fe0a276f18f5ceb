"""What is proven of a bidder's goods: the door to the library and to grading."""
