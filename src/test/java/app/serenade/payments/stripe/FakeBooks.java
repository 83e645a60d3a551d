package app.serenade.payments.stripe;

import static app.serenade.payments.stripe.FakeStripe.error;

import app.serenade.payments.stripe.FakeStripe.Answered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the fake Stripe keeps: sessions, payments, refunds, accounts and transfers. */
public final class FakeBooks {
  private final Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
  private long balance = Long.MAX_VALUE;
  private String refundsBecome = "succeeded";
  private int number;

  /** What the operator has at Stripe to pay out. */
  public synchronized void balance(long amount) {
    balance = amount;
  }

  /** What a new refund is at first. */
  public synchronized void refundsBecome(String status) {
    refundsBecome = status;
  }

  /** The one object of a kind whose field is this, such as the session of a bill. */
  public synchronized Map<String, Object> the(String object, String field, Object value) {
    var found = all(object, field, value);
    if (found.size() != 1) throw new AssertionError(found.size() + " of " + object + " " + value);
    return found.getFirst();
  }

  public synchronized List<Map<String, Object>> all(String object, String field, Object value) {
    return kept.values().stream()
        .filter(each -> object.equals(each.get("object")) && value.equals(each.get(field)))
        .toList();
  }

  public synchronized void set(String id, String field, Object value) {
    Objects.requireNonNull(kept.get(id), id).put(field, value);
  }

  public String session(UUID bill) {
    return (String) the("checkout.session", "client_reference_id", bill.toString()).get("id");
  }

  /** The payer pays on Stripe's page; an expired session takes no money. */
  public synchronized void pay(UUID bill) {
    complete(bill, "paid", "succeeded");
  }

  /** By something that takes days. */
  public synchronized void payLater(UUID bill) {
    complete(bill, "unpaid", "processing");
  }

  private void complete(UUID bill, String paid, String status) {
    var session = the("checkout.session", "client_reference_id", bill.toString());
    if (!"open".equals(session.get("status"))) throw new AssertionError("not open: " + session);
    var payment = add("pi", "payment_intent", Map.of("status", status));
    session.put("payment_intent", payment.get("id"));
    session.put("status", "complete");
    session.put("payment_status", paid);
  }

  /** What takes days is there, or came back. */
  public synchronized void arrives(UUID bill, boolean paid) {
    var session = the("checkout.session", "client_reference_id", bill.toString());
    if (paid) session.put("payment_status", "paid");
    var status = paid ? "succeeded" : "requires_payment_method";
    kept.get((String) session.get("payment_intent")).put("status", status);
  }

  /** The payee said all that Stripe wants to know. */
  public synchronized void onboard(String account) {
    set(account, "capabilities", Map.of("transfers", "active"));
    set(account, "payouts_enabled", true);
  }

  public synchronized void reject(String account) {
    set(account, "requirements", Map.of("disabled_reason", "rejected.fraud"));
    set(account, "capabilities", Map.of("transfers", "inactive"));
    set(account, "payouts_enabled", false);
  }

  /** What Stripe does not remember a key for. */
  boolean isInvalid(Answered answered) {
    return answered.status() == 404;
  }

  synchronized Answered work(String method, String path, Map<String, String> asked) {
    var parts = path.substring("/v1/".length()).split("/");
    var get = method.equals("GET");
    return switch (parts[0]) {
      case "checkout" -> parts.length == 2 ? open(asked) : session(parts, get, asked);
      case "refunds" -> parts.length == 2 ? found(parts[1]) : refunds(get, asked);
      case "accounts" -> parts.length == 2 ? found(parts[1]) : account(asked);
      case "account_links" -> link(asked);
      case "transfers" -> get ? listed("transfer", "transfer_group", asked) : transfer(asked);
      default -> error(404, "invalid_request_error", "resource_missing");
    };
  }

  private Answered open(Map<String, String> asked) {
    var amount = Long.parseLong(asked.get("line_items[0][price_data][unit_amount]"));
    if (amount < 50) return error(400, "invalid_request_error", "amount_too_small");
    var session = new LinkedHashMap<String, Object>();
    session.put("expires_at", Instant.now().plusSeconds(86_400).getEpochSecond());
    session.put("client_reference_id", asked.get("client_reference_id"));
    session.put("status", "open");
    session.put("payment_status", "unpaid");
    session.put("amount_total", amount);
    session.put("currency", asked.get("line_items[0][price_data][currency]"));
    session.put("success_url", asked.get("success_url"));
    session.put("adaptive", asked.get("adaptive_pricing[enabled]"));
    var made = add("cs_test", "checkout.session", session);
    made.put("url", "https://checkout.stripe.com/c/pay/" + made.get("id") + "#fid%2FkdWxO%3D");
    return new Answered(200, Map.copyOf(made));
  }

  private Answered session(String[] parts, boolean get, Map<String, String> asked) {
    var session = kept.get(parts[2]);
    if (session == null) return error(404, "invalid_request_error", "resource_missing");
    if (!get && !"open".equals(session.get("status")))
      return error(400, "invalid_request_error", "");
    if (!get) session.put("status", "expired");
    var shown = new LinkedHashMap<>(session);
    if (asked.containsKey("expand[0]") && session.get("payment_intent") instanceof String payment)
      shown.put("payment_intent", Map.copyOf(kept.get(payment)));
    return new Answered(200, shown);
  }

  private Answered refunds(boolean get, Map<String, String> asked) {
    var payment = asked.get("payment_intent");
    if (get) return listed("refund", "payment_intent", asked);
    var refunds = all("refund", "payment_intent", payment);
    if (refunds.stream().anyMatch(each -> !"failed".equals(each.get("status"))))
      return error(400, "invalid_request_error", "charge_already_refunded");
    if ("disputed".equals(kept.get(payment).get("status")))
      return error(400, "invalid_request_error", "charge_disputed");
    var session = the("checkout.session", "payment_intent", payment);
    var refund = new LinkedHashMap<String, Object>();
    refund.put("payment_intent", payment);
    refund.put("amount", session.get("amount_total"));
    refund.put("currency", session.get("currency"));
    refund.put("status", refundsBecome);
    refund.put("metadata", Map.of("bill", asked.get("metadata[bill]")));
    return new Answered(200, Map.copyOf(add("re", "refund", refund)));
  }

  private Answered account(Map<String, String> asked) {
    var account = new LinkedHashMap<String, Object>();
    account.put("type", asked.get("type"));
    account.put("whose", asked.get("metadata[account]"));
    account.put("payouts_enabled", false);
    account.put("capabilities", Map.of("transfers", "inactive"));
    return new Answered(200, Map.copyOf(add("acct", "account", account)));
  }

  private Answered link(Map<String, String> asked) {
    if (!kept.containsKey(asked.get("account")))
      return error(404, "invalid_request_error", "resource_missing");
    var url = "https://connect.stripe.com/setup/" + asked.get("account") + "/" + ++number;
    return new Answered(200, Map.of("object", "account_link", "url", url));
  }

  private Answered transfer(Map<String, String> asked) {
    var amount = Long.parseLong(asked.get("amount"));
    var account = kept.get(asked.get("destination"));
    if (!Map.of("transfers", "active").equals(account.get("capabilities")))
      return error(400, "invalid_request_error", "transfers_not_allowed");
    if (amount > balance) return error(400, "invalid_request_error", "balance_insufficient");
    balance -= amount;
    var transfer = new LinkedHashMap<String, Object>();
    transfer.put("amount", amount);
    transfer.put("currency", asked.get("currency"));
    transfer.put("destination", asked.get("destination"));
    transfer.put("transfer_group", asked.get("transfer_group"));
    return new Answered(200, Map.copyOf(add("tr", "transfer", transfer)));
  }

  private Answered listed(String object, String field, Map<String, String> asked) {
    var found = all(object, field, asked.get(field)).stream().map(Map::copyOf).toList();
    return new Answered(200, Map.of("object", "list", "data", found, "has_more", false));
  }

  private Answered found(String id) {
    var object = kept.get(id);
    return object == null
        ? error(404, "invalid_request_error", "resource_missing")
        : new Answered(200, Map.copyOf(object));
  }

  private Map<String, Object> add(String prefix, String object, Map<String, Object> fields) {
    var id = prefix + "_" + ++number;
    var made = new LinkedHashMap<>(fields);
    made.put("id", id);
    made.put("object", object);
    made.put("livemode", false);
    kept.put(id, made);
    return made;
  }
}
