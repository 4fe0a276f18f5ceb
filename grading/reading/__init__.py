"""Bytes to trees and tables: guarded YAML and CSV, and the files they come from."""
