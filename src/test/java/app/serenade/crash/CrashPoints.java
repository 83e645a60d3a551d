package app.serenade.crash;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the steps of a piece of work: each statement, and each commit before and after. Work that
 * reached the step it is to die at waits there for the end of the whole program, so that one death
 * cuts off many at once.
 */
class CrashPoints {
  static final int NEVER = 0;

  private static final ThreadLocal<Plan> PLAN = new ThreadLocal<>();
  private static final ThreadLocal<Boolean> ANSWERS = ThreadLocal.withInitial(() -> false);
  private static final AtomicInteger WAITING = new AtomicInteger();
  private static volatile Background background = new Background(Pattern.compile("$^"), NEVER);

  private static final class Plan {
    final int dieAt;
    int steps;

    Plan(int dieAt) {
      this.dieAt = dieAt;
    }
  }

  /** Work that nobody asked for, known by a statement it makes; counted from there. */
  private static final class Background {
    final Pattern statement;
    final int dieAt;
    final AtomicInteger taken = new AtomicInteger();
    volatile int steps;

    Background(Pattern statement, int dieAt) {
      this.statement = statement;
      this.dieAt = dieAt;
    }
  }

  /** Counts what this thread does from here on. */
  static void begin(int dieAt) {
    ANSWERS.set(true);
    PLAN.set(new Plan(dieAt));
  }

  /** How many steps it were, the last of them this end. */
  static int end() {
    step();
    var steps = PLAN.get().steps;
    PLAN.remove();
    ANSWERS.remove();
    return steps;
  }

  static void arm(String statement, int dieAt) {
    background = new Background(Pattern.compile(statement), dieAt);
  }

  static int backgroundSteps() {
    return background.steps;
  }

  static int waiting() {
    return WAITING.get();
  }

  private static void step() {
    var plan = PLAN.get();
    if (plan == null || ++plan.steps != plan.dieAt) return;
    WAITING.incrementAndGet();
    while (true) rest();
  }

  private static void rest() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException goOn) {
      // The program is to be halted; an orderly end waits for nobody here.
    }
  }

  private static void beforeStatement(String sql) {
    var work = background;
    if (PLAN.get() == null
        && !ANSWERS.get()
        && work.statement.matcher(sql).find()
        && work.taken.getAndIncrement() == 0) PLAN.set(new Plan(work.dieAt));
    step();
  }

  private static void afterCommit() {
    step();
    if (ANSWERS.get() || PLAN.get() == null) return;
    background.steps = PLAN.get().steps;
    PLAN.remove();
  }

  @Bean
  static BeanPostProcessor watchesTheDatabase() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource data ? new Watched(data) : bean;
      }
    };
  }

  @Bean
  static FilterRegistrationBean<CrashFilter> takesOrders() {
    var registration = new FilterRegistrationBean<>(new CrashFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class Watched extends DelegatingDataSource {
    Watched(DataSource data) {
      super(data);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return watched(Connection.class, super.getConnection(), "");
    }
  }

  private static <T> T watched(Class<T> type, T real, String sql) {
    var proxy =
        Proxy.newProxyInstance(
            CrashPoints.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call(real, method, arguments, sql));
    return type.cast(proxy);
  }

  private static Object call(Object real, Method method, Object[] arguments, String sql)
      throws Throwable {
    var name = method.getName();
    if (name.startsWith("execute")) beforeStatement(sql);
    if (name.equals("commit")) step();
    var answer = invoke(real, method, arguments);
    if (name.equals("commit")) afterCommit();
    if (answer instanceof PreparedStatement made && name.equals("prepareStatement"))
      return watched(PreparedStatement.class, made, (String) arguments[0]);
    return answer instanceof Statement made && name.equals("createStatement")
        ? watched(Statement.class, made, "")
        : answer;
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
