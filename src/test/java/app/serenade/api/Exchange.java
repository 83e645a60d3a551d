package app.serenade.api;

/**
 * One request to the API and its answer.
 *
 * @param pattern the route that answered, such as {@code /api/v1/profiles/{handle}}
 * @param responseType the media type without parameters; empty where the answer has no body
 */
record Exchange(
    String method,
    String pattern,
    String requestBody,
    int status,
    String responseType,
    String responseBody) {

  @Override
  public String toString() {
    return "%s %s -> %d %s".formatted(method, pattern, status, responseBody);
  }
}
