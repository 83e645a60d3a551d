package app.serenade.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A move that the life cycle does not have does not compile. */
class IllegalMovesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object x(Commission.AwaitingPayment c) { return c.accept(null); }",
        "Object x(Commission.AwaitingPayment c) { return c.cancelByFan(null, null); }",
        "Object x(Commission.Requested c) { return c.pay(null); }",
        "Object x(Commission.Requested c) { return c.deliver(null, null, null); }",
        "Object x(Commission.Requested c) { return c.cancelByCreator(null, null); }",
        "Object x(Commission.Accepted c) { return c.accept(null); }",
        "Object x(Commission.Accepted c) { return c.refuse(null, null); }",
        "Object x(Commission.Delivered c) { return c.cancelByFan(null, null); }",
        "Object x(Commission.Delivered c) { return c.lapse(null); }",
        "Object x(Commission.Cancelled c) { return c.accept(null); }",
        "Object x(Commission.Abandoned c) { return c.pay(null); }",
        "Commission.Delivered x(Commission.Accepted c) { return c.deliver(null, null, null); }",
        "Object x(Commission c) { return c.settlement(); }",
        "int x(Commission c) { return switch (c) { case Commission.Open o -> 1;"
            + " case Commission.Ended e -> 2; }; }",
        "record Y(Terms terms) implements Commission.Ended {"
            + " public Settlement settlement() { return null; } }",
      })
  void doesNotCompile(String member) {
    assertThat(errors(member)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object x(Commission.AwaitingPayment c) {"
            + " return c.pay(null).accept(null).deliver(null, null, null); }",
        "int x(Commission c) { return switch (c) { case Commission.Pending p -> 1;"
            + " case Commission.Ended e -> 2; }; }",
      })
  void compiles(String member) {
    assertThat(errors(member)).isEmpty();
  }

  private static List<String> errors(String member) {
    var found = new DiagnosticCollector<JavaFileObject>();
    var options = List.of("-proc:none", "-d", "target", "-cp", classPath());
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, found, options, null, List.of(new Probe(member)))
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .toList();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** A class of the module with this one member. */
  private static final class Probe extends SimpleJavaFileObject {
    private final String member;

    Probe(String member) {
      super(URI.create("string:///app/serenade/commissions/Probe.java"), Kind.SOURCE);
      this.member = member;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "package app.serenade.commissions; class Probe { " + member + " }";
    }
  }
}
