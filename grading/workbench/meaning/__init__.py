"""What a rule file means: limits held against each other, against what can be measured, and by examples."""
