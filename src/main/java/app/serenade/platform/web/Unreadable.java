package app.serenade.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** A request whose parts are not of the form they must have: no number, no id, no JSON. */
final class Unreadable {
  private static final String WHOLE = "body";

  private Unreadable() {}

  static boolean is(Exception failure) {
    return failure instanceof TypeMismatchException
        || failure instanceof HttpMessageNotReadableException
        || failure instanceof InvalidParameterException;
  }

  /** Whether the address itself is malformed: then there is nothing at it. */
  static boolean isPathOf(Exception failure) {
    return failure instanceof MethodArgumentTypeMismatchException mismatch
        && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  /** Which part it was. */
  static String field(Exception failure) {
    if (failure instanceof MethodArgumentTypeMismatchException mismatch) return mismatch.getName();
    if (!(failure.getCause() instanceof JacksonException malformed)) return WHOLE;
    var path = malformed.getPath();
    if (path.isEmpty() || path.getLast().getPropertyName() == null) return WHOLE;
    return path.getLast().getPropertyName();
  }
}
