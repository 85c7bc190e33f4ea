"""The style page for staff: every component in its states, from the parts the pages are made of."""
