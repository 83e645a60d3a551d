package app.serenade.crash;

import app.serenade.platform.Invariants;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private static final List<Background> BACKGROUND = new CopyOnWriteArrayList<>();

  private static final class Plan {
    final int dieAt;
    final @Nullable Background of;
    int steps;

    Plan(int dieAt, @Nullable Background of) {
      this.dieAt = dieAt;
      this.of = of;
    }
  }

  /** Work that nobody asked for, known by a statement it makes; counted from there to its end. */
  private static final class Background {
    final Pattern statement;
    final int dieAt;
    final AtomicBoolean begun = new AtomicBoolean();
    volatile int steps;

    Background(Pattern statement, int dieAt) {
      this.statement = statement;
      this.dieAt = dieAt;
    }

    boolean beginsWith(String sql) {
      return statement.matcher(sql).find() && begun.compareAndSet(false, true);
    }
  }

  /** Counts what this thread does from here on. */
  static void begin(int dieAt) {
    ANSWERS.set(true);
    PLAN.set(new Plan(dieAt, null));
  }

  /** How many steps it were, the last of them this end. */
  static int end() {
    step();
    var steps = PLAN.get().steps;
    PLAN.remove();
    ANSWERS.remove();
    return steps;
  }

  /** The next work that makes such a statement, and that nobody asked for, is counted. */
  static void arm(String statement, int dieAt) {
    BACKGROUND.add(new Background(Pattern.compile(statement), dieAt));
  }

  /** How many steps the work that was armed for last has taken; 0 until it is done. */
  static int backgroundSteps() {
    return BACKGROUND.getLast().steps;
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
    if (PLAN.get() == null && !ANSWERS.get())
      BACKGROUND.stream()
          .filter(work -> work.beginsWith(sql))
          .findFirst()
          .ifPresent(work -> PLAN.set(new Plan(work.dieAt, work)));
    step();
  }

  private static void afterCommit() {
    step();
    var plan = PLAN.get();
    if (plan == null || plan.of == null) return;
    plan.of.steps = plan.steps;
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
  static FilterRegistrationBean<CrashFilter> takesOrders(ObjectProvider<Invariants> invariants) {
    var registration = new FilterRegistrationBean<>(new CrashFilter(invariants));
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
