"""Demonstration data: a province, its people and three campaigns. Every figure and every name in it is invented."""
