"""The preview's window, by glfw and Dear ImGui: thin over the session."""
