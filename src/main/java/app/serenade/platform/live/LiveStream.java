package app.serenade.platform.live;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One open page's stream: its bare connection, which the server has let go of after it sent the
 * head of the answer, together with the buffers that a request needs (docs/decisions/0014). Writing
 * never waits: what a page does not take up ends its stream, and it opens another.
 */
public final class LiveStream implements HttpUpgradeHandler, WriteListener, ReadListener {
  /** More than a page ever has to hear between two looks at its network. */
  private static final int WAITING_MAX = 64;

  private final Queue<byte[]> waiting = new ArrayDeque<>(2);
  private final long openedAt = System.nanoTime();
  private @Nullable WebConnection connection;
  private @Nullable ServletInputStream in;
  private @Nullable ServletOutputStream out;
  private @Nullable Runnable onEnd;
  private boolean ended;

  /** What to do once it has ended, which may be at once. */
  void onEnd(Runnable action) {
    synchronized (this) {
      if (!ended) {
        onEnd = action;
        return;
      }
    }
    action.run();
  }

  long openedAt() {
    return openedAt;
  }

  @Override
  public synchronized void init(WebConnection bare) {
    try {
      connection = bare;
      in = bare.getInputStream();
      out = bare.getOutputStream();
      in.setReadListener(this);
      out.setWriteListener(this);
    } catch (IOException gone) {
      end();
    }
  }

  /** Writes what all who hear it share. */
  void send(byte[] event) {
    synchronized (this) {
      if (ended) return;
      waiting.add(event);
      if (waiting.size() <= WAITING_MAX && written()) return;
    }
    end();
  }

  /** Writes what the connection takes up now; false where it is broken. */
  private boolean written() {
    try {
      if (out == null || waiting.isEmpty()) return true;
      while (!waiting.isEmpty() && out.isReady()) out.write(waiting.remove());
      if (waiting.isEmpty() && out.isReady()) out.flush();
      return true;
    } catch (IOException | IllegalStateException gone) {
      return false;
    }
  }

  @Override
  public void onWritePossible() {
    synchronized (this) {
      if (written()) return;
    }
    end();
  }

  /** A page says nothing here; what comes is read away, so that its end is noticed. */
  @Override
  public void onDataAvailable() throws IOException {
    var bytes = new byte[64];
    while (in != null && in.isReady() && in.read(bytes) >= 0) {
      if (isEnded()) return;
    }
  }

  @Override
  public void onAllDataRead() {
    end();
  }

  @Override
  public void onError(Throwable gone) {
    end();
  }

  @Override
  public void destroy() {
    end();
  }

  private synchronized boolean isEnded() {
    return ended;
  }

  void end() {
    Runnable action;
    WebConnection open;
    synchronized (this) {
      if (ended) return;
      ended = true;
      action = onEnd;
      open = connection;
    }
    if (action != null) action.run();
    close(open);
  }

  private static void close(@Nullable WebConnection open) {
    try {
      if (open != null) open.close();
    } catch (Exception gone) {
      // It is closed either way.
    }
  }
}
