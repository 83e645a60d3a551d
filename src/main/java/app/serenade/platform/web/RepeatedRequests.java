package app.serenade.platform.web;

import app.serenade.platform.Text;
import app.serenade.platform.Viewer;
import app.serenade.platform.Viewers;
import app.serenade.platform.web.AnswerStore.Given;
import app.serenade.platform.web.AnswerStore.Question;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a program ask again when it did not hear the answer: with the same {@code Idempotency-Key}
 * it hears the same answer, and what it asked for happens once. The answer is kept in the
 * transaction of what it tells of; a failure is not kept, and may be tried again.
 */
@Component
class RepeatedRequests extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final AnswerStore answers;
  private final PlatformTransactionManager transactions;
  private final ProblemWriter problems;

  RepeatedRequests(
      AnswerStore answers, PlatformTransactionManager transactions, ProblemWriter problems) {
    this.answers = answers;
    this.transactions = transactions;
    this.problems = problems;
  }

  /** Guests have no keys of their own. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(KEY) == null
        || SAFE.contains(request.getMethod())
        || !request.getRequestURI().startsWith("/api/")
        || Viewers.current().isGuest();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var key = request.getHeader(KEY);
    var again = new RepeatableRequest(request);
    if (!KEYS.matcher(key).matches()) {
      problems.write(response, 400, Text.t("platform.problem.key"));
    } else if (again.isTooLong()) {
      problems.write(response, 413, Text.t("platform.error.too-large.text"));
    } else if (Viewers.current() instanceof Viewer.Account account) {
      answer(new Question(account.id(), key, hash(again)), again, response, chain);
    }
  }

  private void answer(
      Question question, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      if (answers.begin(question)) first(question, request, response, chain, transaction);
      else replay(question, response);
    } finally {
      if (!transaction.isCompleted()) transactions.rollback(transaction);
    }
  }

  private void first(
      Question question,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      TransactionStatus transaction)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() >= 500 || transaction.isRollbackOnly()) {
      transactions.rollback(transaction);
    } else {
      answers.give(
          question, answer.getStatus(), answer.getContentType(), answer.getContentAsByteArray());
      transactions.commit(transaction);
    }
    answer.copyBodyToResponse();
  }

  private void replay(Question question, HttpServletResponse response) throws IOException {
    var given = answers.find(question);
    if (MessageDigest.isEqual(given.question(), question.hash())) send(given, response);
    else
      problems.write(
          response, HttpStatus.UNPROCESSABLE_CONTENT.value(), Text.t("platform.problem.other-key"));
  }

  private static void send(Given given, HttpServletResponse response) throws IOException {
    response.setStatus(given.status());
    response.setHeader(REPLAYED, "true");
    if (given.type() != null) response.setContentType(given.type());
    response.getOutputStream().write(given.body());
  }

  private static byte[] hash(RepeatableRequest request) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      var asked =
          request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
      hash.update(asked.getBytes(StandardCharsets.UTF_8));
      return hash.digest(request.body());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
