package app.serenade.media;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.modulith.NamedInterface;

/** The work on films by its names: whoever causes it need not know who does it. */
@NamedInterface("rooms")
public final class FilmJobs {
  public static final TaskDescriptor<Void> TAKE_IN = TaskDescriptor.of("media-take-in");
  public static final TaskDescriptor<Void> PAIR = TaskDescriptor.of("media-pair");
  public static final TaskDescriptor<Void> JOIN = TaskDescriptor.of("media-join");
  public static final TaskDescriptor<Void> REMOVE_ERASED = TaskDescriptor.of("media-remove-erased");

  private FilmJobs() {}
}
