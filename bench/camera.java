// How many frames a second the camera's picture is drawn with a look and all of beauty on, for cameras of two sizes, in a
// real browser. The picture is made smaller before frames are dropped, so what it came down to is said beside it.

static final int SETTLING_MS = 9_000;
static final int MEASURED_MS = 8_000;
static final int FRAMES = 30;

record Drawn(double fps, String size, String steps) {}

void main() throws Exception {
  try (var bench = Bench.open(); var program = bench.start()) {
    var small = drawn(bench, program, 360, 640);
    var large = drawn(bench, program, 720, 1280);
    say("360x640", small);
    say("720x1280", large);
    IO.println("camera fps_360=%.1f".formatted(small.fps));
    IO.println("camera fps_720=%.1f".formatted(large.fps));
  }
}

void say(String camera, Drawn drawn) {
  IO.println("a camera of %s: drawn at %s, %s steps down, %.1f frames a second".formatted(camera, drawn.size, drawn.steps, drawn.fps));
}

Drawn drawn(Bench bench, Program program, int width, int height) throws Exception {
  var camera = film(bench.folder.resolve("camera-%d.y4m".formatted(width)), width, height);
  try (var browser = Browser.open(camera)) {
    signUp(browser, program, "camera" + width);
    browser.visit(program.at("/create"), "document.querySelector('s-camera')?.dataset.at === 'closed' || document.querySelector('s-camera')?.dataset.at === 'ready'");
    browser.evaluate("document.querySelector('[data-act=open]').click()");
    browser.await("document.querySelector('s-camera').dataset.at === 'ready'");
    browser.evaluate("document.querySelector('[data-group=look][value=golden]').click()");
    for (var field : List.of("smooth", "bright", "warm")) browser.evaluate(chosen(field));
    Thread.sleep(SETTLING_MS);
    var before = frames(browser);
    var begun = System.nanoTime();
    Thread.sleep(MEASURED_MS);
    var fps = (frames(browser) - before) / ((System.nanoTime() - begun) / 1e9);
    var canvas = "document.querySelector('[data-part=drawn]')";
    return new Drawn(fps, browser.evaluate(canvas + ".width + 'x' + " + canvas + ".height"), browser.evaluate(canvas + ".dataset.steps"));
  }
}

String chosen(String field) {
  return """
      (field => { field.value = 80; field.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('[data-field=%s]'))"""
      .formatted(field);
}

double frames(Browser browser) throws Exception {
  return Double.parseDouble(browser.evaluate("document.querySelector('[data-part=drawn]').dataset.frames"));
}

void signUp(Browser browser, Program program, String handle) throws Exception {
  browser.visit(program.at("/sign-up"), "document.querySelector('[name=password]') !== null");
  var fields = Map.of("email", handle + "@example.org", "handle", handle, "name", handle, "password", "a long password");
  for (var field : fields.entrySet()) {
    browser.evaluate("document.querySelector('[name=%s]').value = '%s'".formatted(field.getKey(), field.getValue()));
  }
  browser.evaluate("document.querySelector('form:has([name=password])').requestSubmit()");
  browser.await("location.pathname !== '/sign-up' && document.readyState === 'complete'");
}

/** What the camera sees: skin with grain in front of grey, uncompressed. */
Path film(Path file, int width, int height) throws Exception {
  var chance = new Random(7);
  try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
    out.write("YUV4MPEG2 W%d H%d F30:1 Ip A1:1 C420jpeg\n".formatted(width, height).getBytes());
    for (var frame = 0; frame < FRAMES; frame++) {
      out.write("FRAME\n".getBytes());
      var light = new byte[width * height];
      for (var i = 0; i < light.length; i++) light[i] = (byte) (150 + chance.nextInt(30) + frame);
      out.write(light);
      for (var plane : new int[] {108, 152}) {
        var colour = new byte[width * height / 4];
        for (var i = 0; i < colour.length; i++) colour[i] = (byte) (i % (width / 2) < width / 3 ? plane : 128);
        out.write(colour);
      }
    }
  }
  return file;
}
