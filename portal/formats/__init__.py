"""How dates look where Django's own form of a language isn't ours."""
