package app.serenade.media.film;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The ffmpeg that travels inside the program: unpacked once, freed from desktop libraries. */
final class BundledFfmpeg {
  private static final Set<String> DESKTOP_LIBRARIES =
      Set.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");

  private BundledFfmpeg() {}

  /**
   * The folder with the executables, below {@code cache}; null where none travels along for this
   * machine.
   */
  static @Nullable Path unpack(Path cache) throws IOException {
    var prefix = "org/bytedeco/ffmpeg/" + platform() + "/";
    var found = BundledFfmpeg.class.getClassLoader().getResource(prefix + "ffmpeg");
    return found == null ? null : unpack(found, prefix, cache.toAbsolutePath());
  }

  private static Path unpack(URL found, String prefix, Path cache) throws IOException {
    if (!(found.openConnection() instanceof JarURLConnection connection)) {
      throw new IOException("not in a jar: " + found);
    }
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      var entries = files(jar, prefix);
      var target = cache.resolve("ffmpeg-" + fingerprint(entries));
      if (!Files.exists(target)) unpack(jar, entries, target);
      return target;
    }
  }

  private static void unpack(JarFile jar, List<JarEntry> entries, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    var draft = Files.createTempDirectory(target.getParent(), "unpacking-");
    for (var entry : entries) {
      var file = draft.resolve(simpleName(entry));
      try (var in = jar.getInputStream(entry)) {
        Files.copy(in, file);
      }
      if (isOurs(file)) ElfFile.free(file, DESKTOP_LIBRARIES);
      if (!file.toFile().setExecutable(true, false))
        throw new IOException("not executable: " + file);
    }
    if (!draft.toFile().setReadable(true, false) || !draft.toFile().setExecutable(true, false)) {
      throw new IOException("not readable: " + draft);
    }
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      FileSystemUtils.deleteRecursively(draft);
      if (!Files.exists(target)) throw e;
    }
  }

  /** The programs, and the one library of theirs that asks for a desktop. */
  private static boolean isOurs(Path file) {
    var name = file.getFileName().toString();
    return name.equals("ffmpeg") || name.equals("ffprobe") || name.startsWith("libavdevice.so");
  }

  private static List<JarEntry> files(JarFile jar, String prefix) {
    return jar.stream()
        .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
        .filter(entry -> !simpleName(entry).startsWith("libjni"))
        .toList();
  }

  private static String simpleName(JarEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }

  private static String fingerprint(List<JarEntry> entries) {
    var sum = new CRC32();
    for (var entry : entries) sum.update(Long.toHexString(entry.getCrc()).getBytes(US_ASCII));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static String platform() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "macosx" : "linux";
    var arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return system + "-" + arch + "-gpl";
  }
}
