"""What grading costs, measured beside other engines at the same work in the same run."""
