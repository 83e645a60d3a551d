package app.serenade.platform.database;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The executables of PostgreSQL, unpacked once into the data folder. */
record Tools(Path folder) {
  /** Of the innermost jar: that of the whole program may lie around it. */
  private static final Pattern VERSION = Pattern.compile("-(\\d+(\\.\\d+)*)\\.jar!/[^!]*$");

  static Tools unpackInto(Path data) {
    var archive = archive();
    var folder = data.resolve("postgres-" + version(archive.toString()));
    if (!Files.isDirectory(folder)) {
      unpack(archive, folder);
    }
    return new Tools(folder);
  }

  private static void unpack(URL archive, Path folder) {
    try {
      var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
      Folders.delete(unfinished);
      try (var in = archive.openStream()) {
        Archive.unpack(in, unfinished);
      }
      Files.move(unfinished, folder);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be unpacked into %s: %s".formatted(folder, e), e);
    }
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var name = "postgres-%s-%s.txz".formatted(system ? "darwin" : "linux", processor);
    var found = Tools.class.getClassLoader().getResource(name);
    if (found == null) {
      throw new CannotStart(
          "No PostgreSQL is packed for this system (%s); set SERENADE_DATABASE_URL."
              .formatted(name));
    }
    return found;
  }

  static String version(String archive) {
    var found = VERSION.matcher(archive);
    return found.find() ? found.group(1) : "unknown";
  }

  /** A command line for one of the tools. PostgreSQL refuses to be root, so root steps aside. */
  List<String> command(String tool, String... arguments) {
    var line = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      line.addAll(List.of("unshare", "-U"));
    }
    line.add(folder.resolve("bin").resolve(tool).toString());
    line.addAll(List.of(arguments));
    return line;
  }
}
