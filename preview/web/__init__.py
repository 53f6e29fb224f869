"""The preview's page in a browser, by NiceGUI: thin over the session."""
