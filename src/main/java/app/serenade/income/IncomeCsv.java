package app.serenade.income;

import app.serenade.payments.Payouts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The movements of an income as CSV: a header, times by ISO 8601, amounts as whole numbers of the
 * unit's smallest part. It is written a batch at a time, so its length does not matter.
 */
@Component
class IncomeCsv {
  static final String HEADER =
      "at,kind,reference,for,price,fee,amount,owed,unit,available_at,livemode";

  /** What a spreadsheet would take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private final ExportReads lines;
  private final Payouts payouts;

  IncomeCsv(ExportReads lines, Payouts payouts) {
    this.lines = lines;
    this.payouts = payouts;
  }

  void write(UUID account, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"income.csv\"");
    try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
      out.write(HEADER + "\r\n");
      List<ExportReads.Line> batch = lines.after(account, null);
      while (!batch.isEmpty()) {
        for (var line : batch) write(line, out);
        batch = lines.after(account, batch.getLast().id());
      }
    }
  }

  private void write(ExportReads.Line line, Writer out) throws IOException {
    var cells =
        Stream.of(
                line.at().toString(),
                line.kind(),
                line.ref().toString(),
                text(line.addressedAs()),
                number(line.price()),
                number(line.fee()),
                Long.toString(line.amount()),
                Long.toString(line.owed()),
                line.unit(),
                Objects.toString(line.availableAt(), ""),
                Boolean.toString(payouts.live()))
            .collect(Collectors.joining(","));
    out.write(cells + "\r\n");
  }

  /** Somebody's own words: quoted, and never a formula. */
  static String text(String words) {
    var harmless = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  private static String number(@Nullable Long amount) {
    return amount == null ? "" : amount.toString();
  }
}
