package app.serenade.demo;

/** Somebody of the demo. */
record Person(String handle, String name, String bio, boolean creator) {
  String email() {
    return handle + "@demo.example";
  }

  String role() {
    return creator ? "creator" : "fan";
  }
}
