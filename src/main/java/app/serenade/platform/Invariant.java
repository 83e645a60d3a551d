package app.serenade.platform;

import java.util.List;

/** Something that must be true of the stored data at any moment; {@code verify} asks them all. */
public interface Invariant {
  String name();

  /** What breaks it, a line each; empty where it holds. */
  List<String> breaches();
}
