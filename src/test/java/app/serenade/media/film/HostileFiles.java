package app.serenade.media.film;

import static app.serenade.media.film.Boxes.box;
import static app.serenade.media.film.Boxes.element;
import static app.serenade.media.film.Boxes.ints;
import static app.serenade.media.film.Boxes.join;
import static app.serenade.media.film.Boxes.lying;
import static app.serenade.media.film.Boxes.lyingElement;
import static app.serenade.media.film.Boxes.patched;
import static app.serenade.media.film.Boxes.patchedShort;
import static app.serenade.media.film.Boxes.replaced;
import static app.serenade.media.film.Boxes.text;

import app.serenade.media.Footage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files made to read what is somebody else's, to reach the network, or to take time and memory.
 * They point at a secret file and at a listener.
 */
final class HostileFiles {
  /** What a file must come to: refused, or harmless whatever becomes of it. */
  enum Fate {
    REFUSED,
    HARMLESS
  }

  record Hostile(Path file, Fate fate) {}

  private final Path folder;
  private final Path secret;
  private final String words;
  private final String address;
  private final Map<String, Hostile> all = new LinkedHashMap<>();

  /**
   * @param secret a film of somebody else
   * @param words that stand in somebody else's file, without spaces
   * @param address where a listener waits
   */
  HostileFiles(Path folder, Path secret, String words, String address) {
    this.folder = folder;
    this.secret = secret;
    this.words = words;
    this.address = address;
  }

  Map<String, Hostile> all() throws IOException {
    playlists();
    otherFormats();
    strayBoxes();
    pointers();
    elements();
    numbers();
    realFilms();
    cuts();
    return all;
  }

  private void playlists() throws IOException {
    refused("hls to a file", "#EXTM3U\n#EXTINF:9,\nfile://" + secret + "\n#EXT-X-ENDLIST\n");
    refused("hls to the network", "#EXTM3U\n#EXTINF:9,\n" + address + "/a.ts\n#EXT-X-ENDLIST\n");
    refused(
        "hls with a key elsewhere",
        "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"" + address + "\"\n#EXTINF:9,\na.ts\n");
    refused("hls with a map", "#EXTM3U\n#EXT-X-MAP:URI=\"" + secret + "\"\n#EXTINF:9,\na.m4s\n");
    refused(
        "hls by subfile",
        "#EXTM3U\n#EXTINF:9,\nsubfile,,start,0,end,100,,:" + secret + "\n#EXT-X-ENDLIST\n");
    refused("hls by concat", "#EXTM3U\n#EXTINF:9,\nconcat:" + secret + "|" + secret + "\n");
    refused(
        "dash",
        "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period><AdaptationSet><Representation><BaseURL>"
            + secret
            + "</BaseURL></Representation></AdaptationSet></Period></MPD>");
    refused("concat script", "ffconcat version 1.0\nfile '" + secret + "'\n");
    refused("concat script without a head", "file '" + secret + "'\n".repeat(20));
    refused(
        "imf",
        "<?xml version=\"1.0\"?><CompositionPlaylist xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\"><Id>urn:uuid:1</Id></CompositionPlaylist>");
    refused("sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n");
    refused("asx", "<asx version=\"3.0\"><entry><ref href=\"" + address + "\"/></entry></asx>");
    refused("behind an ftyp", join(ftyp(), text("#EXTM3U\nfile://" + secret + "\n".repeat(50))));
    refused(
        "behind an EBML head",
        join(ebml("matroska"), text("#EXTM3U\nfile://" + secret + "\n".repeat(50))));
  }

  private void otherFormats() throws IOException {
    refused("nothing", "");
    refused("one byte", "x");
    refused("seven bytes", "\0\0\0\7fty");
    refused("words", words.repeat(100));
    refused(
        "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + address + "\"/></svg>");
    refused("html", "<!doctype html><img src=\"" + address + "\"><script>alert(1)</script>");
    refused("html before a film", join(text("<html>" + words + "</html>"), film()));
    refused("zip", join(text("PK\3\4"), new byte[2000]));
    refused("an image", text("GIF89a" + "\1".repeat(500)));
    refused("an avi", join(text("RIFF\0\0\1\0AVI LIST"), new byte[2000]));
    refused("another EBML document", join(ebml("evil"), new byte[2000]));
    refused(
        "EBML without an end",
        join(ebml("webm"), text("\30\123\200\147\1\377\377\377\377\377\377\377"), new byte[900]));
    refused("an unknown brand", join(box("ftyp", text("EVIL\0\0\0\0NOPE")), film()));
  }

  private void strayBoxes() throws IOException {
    refused("only an ftyp", ftyp());
    refused("a moov without tracks", join(ftyp(), box("moov", box("free")), box("mdat")));
    refused("an endless moov", join(ftyp(), lying("moov", 0, new byte[5000])));
    refused("a moov larger than the file", join(ftyp(), lying("moov", 1 << 30, new byte[500])));
    refused("a box of size two", join(ftyp(), lying("free", 2), film()));
    refused("a box of 2^64", join(ftyp(), lying("moov", 1, ints(-1, -1), new byte[500])));
    refused("a moov of 65 MiB", join(ftyp(), box("moov", new byte[65 << 20])));
    refused("many boxes", join(ftyp(), many(box("free"), 100_001)));
    refused("many tracks", join(ftyp(), box("moov", many(box("trak", box("mdia")), 100_000))));
    var deep = box("mdia");
    for (var depth = 0; depth < 500; depth++) deep = box("trak", deep);
    refused("deep boxes", join(ftyp(), box("moov", deep)));
    harmless("html inside a film", join(film(), box("free", text("<html>" + words))));
    harmless("a playlist inside a film", join(film(), box("free", text("#EXTM3U\n" + secret))));
    harmless("hidden words", join(film(), box("uuid", new byte[16], text(words))));
    refused("words behind a film", join(film(), text(words)));
  }

  /** Boxes that name other files. */
  private void pointers() throws IOException {
    var film = film();
    refused("its data elsewhere", patched(film, "url ", 4, 0));
    refused("its data by an alias", replaced(patched(film, "url ", 4, 0), "url ", "alis"));
    refused("its data by a name", replaced(patched(film, "url ", 4, 0), "url ", "urn "));
    var rdrf = box("rdrf", ints(0), text("url "), ints(address.length()), text(address));
    refused("a reference film", join(ftyp(), box("moov", box("rmra", box("rmda", rdrf)))));
    refused("an encrypted film", replaced(replaced(film, "avc1", "encv"), "mp4a", "enca"));
  }

  /** What a Matroska file may say of itself. */
  private void elements() throws IOException {
    var film = Files.readAllBytes(Footage.webm(1));
    var head = ebml("webm");
    var track = element(0xAE);
    harmless("a recording that broke off", Arrays.copyOf(film, film.length - 10));
    refused("a webm without pictures", join(head, element(0x18538067, tracks(track))));
    refused("an element larger than the file", join(head, lyingElement(0x18538067, 1L << 40)));
    refused("an element of 2^55", join(head, lyingElement(0x18538067, (1L << 56) - 2), track));
    refused("a number of no length", join(head, new byte[50]));
    refused("words for elements", join(head, element(0x18538067, text(words.repeat(9)))));
    refused("words behind a segment", join(head, element(0x18538067, tracks(track)), text(words)));
    refused("a segment in a segment", join(head, element(0x18538067, element(0x18538067))));
    refused("many webm tracks", join(head, element(0x18538067, tracks(many(track, 17)))));
    refused(
        "the file before", join(head, element(0x18538067, info(element(0x3CB923, text(words))))));
    refused(
        "its name", join(head, element(0x18538067, info(element(0x3C83AB, text("" + secret))))));
    var deep = element(0xB6);
    for (var depth = 0; depth < 500; depth++) deep = element(0xB6, deep);
    refused("deep chapters", join(head, element(0x18538067, element(0x1043A770, deep))));
    refused("many elements", join(head, element(0x18538067, tracks(many(element(0xEC), 500_001)))));
  }

  private static byte[] tracks(byte[] inside) {
    return element(0x1654AE6B, inside);
  }

  private static byte[] info(byte[] inside) {
    return element(0x1549A966, inside);
  }

  /** Numbers that a reader may believe. */
  private void numbers() throws IOException {
    var film = film();
    var long1 = patched(patched(film, "mvhd", 20, 1_000_000_000), "mdhd", 20, 1_000_000_000);
    harmless("10^9 long", patched(long1, "tkhd", 24, 1_000_000_000));
    harmless("no timescale", patched(patched(film, "mvhd", 16, 0), "mdhd", 16, 0));
    harmless("65535 wide", patchedShort(patchedShort(film, "avc1", 28, -1), "avc1", 30, -1));
    harmless("a track of 2^31", patched(patched(film, "tkhd", 80, -1), "tkhd", 84, -1));
    harmless("steps below zero", patched(film, "stts", 16, -5));
    harmless("2^32 steps", patched(patched(film, "stts", 12, -1), "stts", 16, 1));
    harmless("samples of 2 GiB", patched(film, "stsz", 8, Integer.MAX_VALUE));
    harmless("2^31 samples", patched(film, "stsz", 12, Integer.MAX_VALUE));
    harmless("chunks outside", patched(film, "stco", 12, Integer.MAX_VALUE));
    harmless("2^31 chunks", patched(film, "stco", 8, Integer.MAX_VALUE));
    harmless("samples in no chunk", patched(film, "stsc", 12, Integer.MAX_VALUE));
    harmless("a cut before its beginning", patched(film, "elst", 16, Integer.MIN_VALUE));
    harmless("noise for pictures", noise(film));
  }

  /** Films that ffmpeg itself makes, with something about them. */
  private void realFilms() throws IOException {
    var copy = "-i " + Footage.mp4(1, 96, 160) + " -c copy ";
    made("its place", Fate.HARMLESS, "mp4", copy + "-metadata location=" + words);
    made("its title", Fate.HARMLESS, "mkv", copy + "-metadata title=" + words);
    var attached = Files.writeString(folder.resolve("attached.txt"), words);
    var attach = "-attach " + attached + " -metadata:s:2 mimetype=text/plain";
    made("a file attached", Fate.REFUSED, "mkv", copy + attach);
    var told = "1\n00:00:00,000 --> 00:00:01,000\n" + words + "\n";
    var subtitles = Files.writeString(folder.resolve("told.srt"), told);
    made("subtitles", Fate.HARMLESS, "mkv", "-i " + subtitles + " " + copy + "-map 0 -map 1");
    made("nine streams", Fate.REFUSED, "mp4", copy + "-map 0:v" + " -map 0:a".repeat(8));
    made("a thousand pictures a second", Fate.REFUSED, "mp4", source("64x64:r=1000:d=0.3"));
    made("a picture in two seconds", Fate.HARMLESS, "mp4", source("64x64:r=1/2:d=4"));
    made("too many pixels", Fate.REFUSED, "mp4", source("4096x2400:d=0.4:r=5"));
    made("thin", Fate.REFUSED, "mp4", source("2000x2:d=0.4:r=5"));
    made("one picture", Fate.HARMLESS, "mp4", source("64x64:r=25:d=0.04"));
    made("only sound", Fate.REFUSED, "mp4", copy + "-vn");
    made("another codec", Fate.REFUSED, "mkv", source("64x64:r=5:d=1").replace("libx264", "ffv1"));
    var sound = "-i " + Footage.mp4(1, 96, 160) + " -c:v copy -c:a ";
    made("another codec of sound", Fate.REFUSED, "mkv", sound + "wavpack");
  }

  private static String source(String picture) {
    return "-f lavfi -i color=s=" + picture + " -c:v libx264";
  }

  /** Cut off at every box, and in the middle of it. */
  private void cuts() throws IOException {
    var film = film();
    for (var type : List.of("moov", "mvhd", "trak", "stbl", "stsz", "mdat")) {
      var at = Boxes.find(film, type) + 6;
      refused("cut in " + type, Arrays.copyOf(film, at));
    }
    var pieces = Files.readAllBytes(Footage.webm(1));
    harmless("half a webm", Arrays.copyOf(pieces, pieces.length / 2));
  }

  private static byte[] film() throws IOException {
    return Files.readAllBytes(Footage.mp4(1, 96, 160));
  }

  private static byte[] ftyp() {
    return box("ftyp", text("isom\0\0\2\0isomiso2avc1mp41"));
  }

  private static byte[] ebml(String document) {
    return join(
        new byte[] {
          0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, (byte) (0x80 | 4 + document.length() - 1)
        },
        new byte[] {0x42, (byte) 0x82, (byte) (0x80 | document.length())},
        text(document));
  }

  private static byte[] many(byte[] one, int times) {
    var all = new byte[one.length * times];
    for (var time = 0; time < times; time++) {
      System.arraycopy(one, 0, all, time * one.length, one.length);
    }
    return all;
  }

  private static byte[] noise(byte[] film) {
    var copy = film.clone();
    Arrays.fill(copy, Boxes.find(copy, "mdat") + 4, copy.length, (byte) 0x5a);
    return copy;
  }

  private void made(String name, Fate fate, String ending, String arguments) throws IOException {
    var file = folder.resolve(name.replace(' ', '-') + "." + ending);
    var whole = ("-v error -nostdin -y " + arguments + " " + file).split(" ");
    Programs.run("ffmpeg", List.of(whole), folder);
    all.put(name, new Hostile(file, fate));
  }

  private void refused(String name, String content) throws IOException {
    refused(name, text(content));
  }

  private void refused(String name, byte[] content) throws IOException {
    add(name, content, Fate.REFUSED);
  }

  private void harmless(String name, byte[] content) throws IOException {
    add(name, content, Fate.HARMLESS);
  }

  private void add(String name, byte[] content, Fate fate) throws IOException {
    var file = Files.write(folder.resolve(name.replaceAll("[^a-z0-9]", "-") + ".mp4"), content);
    if (all.put(name, new Hostile(file, fate)) != null)
      throw new IllegalStateException("twice: " + name);
  }
}
