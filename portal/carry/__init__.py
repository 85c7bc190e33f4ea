"""Answers carried to another phone: a link, its QR code, a code to say on the telephone."""
