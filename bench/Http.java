import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-open connection to the program that costs the measured machine as little as a client can. */
final class Http implements AutoCloseable {
  /** What came back, and how long it took. */
  record Answer(int status, String body, double milliseconds) {}

  private final Socket socket;
  private final BufferedInputStream in;

  Http(int port) throws IOException {
    socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  Answer post(String path, String token, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head = "POST /api/v1%s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        .formatted(path, token, body.length);
    var request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    var begun = System.nanoTime();
    socket.getOutputStream().write(request.toByteArray());
    var status = Integer.parseInt(line().split(" ")[1]);
    var answer = new String(body(), StandardCharsets.UTF_8);
    return new Answer(status, answer, (System.nanoTime() - begun) / 1e6);
  }

  private byte[] body() throws IOException {
    var length = -1;
    var chunked = false;
    for (var line = line(); !line.isEmpty(); line = line()) {
      var header = line.toLowerCase(java.util.Locale.ROOT);
      if (header.startsWith("content-length:")) length = Integer.parseInt(header.substring(15).strip());
      if (header.startsWith("transfer-encoding:")) chunked = header.contains("chunked");
    }
    return chunked ? chunks() : in.readNBytes(Math.max(0, length));
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      all.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) throw new EOFException("the program closed the connection");
      if (next != '\r') line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
