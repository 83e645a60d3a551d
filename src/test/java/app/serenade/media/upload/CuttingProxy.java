package app.serenade.media.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * A line to the server that breaks: in the middle of what the client sends, or just before the
 * answer arrives, so often and no more.
 */
public final class CuttingProxy implements AutoCloseable {
  private static final int SOONEST_BYTES = 300;

  private final ServerSocket listening;
  private final IntSupplier server;
  private final AtomicInteger cutsLeft = new AtomicInteger();
  private final int latestBytes;
  private final Random random;

  /**
   * @param server the port it leads to, asked for each connection; an {@link UncheckedIOException}
   *     where there is none now
   * @param latestBytes so many bytes at most pass before a cut
   */
  public CuttingProxy(IntSupplier server, int latestBytes, long seed) throws IOException {
    this.listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    this.server = server;
    this.latestBytes = latestBytes;
    this.random = new Random(seed);
    Thread.startVirtualThread(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  public String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public void cut(int times) {
    cutsLeft.set(times);
  }

  public int cutsLeft() {
    return cutsLeft.get();
  }

  private void accept() {
    try {
      while (true) {
        var client = listening.accept();
        Thread.startVirtualThread(() -> lead(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void lead(Socket client) {
    try (client;
        var up = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.getAsInt())) {
      var line = new Line(client, up);
      var answers = Thread.startVirtualThread(line::answers);
      line.requests();
      answers.join();
    } catch (IOException | UncheckedIOException | InterruptedException broken) {
      // Either end hung up, or the server is not there: the client's socket closes.
    }
  }

  private synchronized int next(int bound) {
    return random.nextInt(bound);
  }

  /** One connection: after so many bytes of requests it breaks, at once or with the next answer. */
  private final class Line {
    private final Socket client;
    private final Socket up;
    private final long breaksAfter = SOONEST_BYTES + next(latestBytes);
    private final boolean losesAnswer = next(2) == 0;
    private volatile long sent;

    Line(Socket client, Socket up) {
      this.client = client;
      this.up = up;
    }

    void requests() {
      pump(client, up, false);
    }

    void answers() {
      pump(up, client, true);
    }

    private void pump(Socket from, Socket to, boolean isAnswer) {
      var buffer = new byte[16 << 10];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (var count = in.read(buffer); count > 0; count = in.read(buffer)) {
          if (!isAnswer) sent += count;
          if (sent > breaksAfter && isAnswer == losesAnswer && cutsOnce()) return;
          out.write(buffer, 0, count);
        }
      } catch (IOException hungUp) {
        // The other end hears it by the closing of both.
      }
    }

    private boolean cutsOnce() throws IOException {
      if (cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) return false;
      if (breaksAfter % 2 == 0) client.setSoLinger(true, 0);
      return true;
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
