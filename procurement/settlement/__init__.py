"""What is payable under a contract for what was delivered."""
