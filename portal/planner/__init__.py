"""The planner on the web: a resident's own dates, drawn, listed, and to take along."""
