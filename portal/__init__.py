"""The project and the walk: settings, middleware, the wizard and the JSON interface."""
