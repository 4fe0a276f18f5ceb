"""What is written in a tender: money, percentages, moments, codes; and how numbers are shown."""
