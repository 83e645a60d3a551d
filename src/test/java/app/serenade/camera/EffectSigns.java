package app.serenade.camera;

import app.serenade.media.Frame;
import app.serenade.media.Frame.Colour;
import app.serenade.media.Frame.Part;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * By what each effect is known in a film, said once more and not by the code that draws it.
 *
 * @param natural the same film without any
 */
record EffectSigns(List<Frame> natural) {
  private record Place(double x, double y) {}

  /** Where in the natural picture that lies which is seen at a place. */
  private interface Mapping {
    Place of(Place place);
  }

  private static final double RATE = 30;

  /** Of a colour, from 0 to 1: what a film may lose or shift by being encoded again. */
  private static final double ALIKE = 0.045;

  private static final double SAME_COLOUR = 0.06;

  /** Of the film's pictures: soon after a beat, between two beats, at rest, soon after the next. */
  private static final List<Integer> LOOKED_AT = List.of(1, 5, 10, 16);

  /** How many cells across and down are compared, and how many points of each across and down. */
  private static final int ACROSS = 30, DOWN = 53, POINTS = 5;

  /** Rows in which the bars stand on skin, and what is looked at of them. */
  private static final Part BARS = new Part(0.2, 0.08, 0.6, 0.34);

  private static final int BANDS = 26, FIRST_BAND = 3, BANDS_LOOKED_AT = 8;
  private static final int FARTHEST = 12;
  private static final double PIXEL = 1 / 180.0;

  Map<String, Predicate<List<Frame>>> all() {
    return Map.of(
        "spotlight",
        this::isLit,
        "mirror",
        film -> isAll(film, place -> new Place(reflected(place.x), place.y)),
        "kaleidoscope",
        film -> breathes(film, EffectSigns::quarter, 0.08, 0.5),
        "crowd",
        film -> isAll(film, place -> new Place(2 * place.x % 1, 2 * place.y % 1)),
        "bands",
        film -> isAll(film, p -> new Place(p.x, (3 * p.y % 1) / 3 + 1 / 3.0)),
        "beat",
        film -> breathes(film, place -> place, 0.22, 2),
        "glitch",
        this::jumps,
        "old-film",
        this::isOld,
        "poster",
        this::hasFewColours,
        "words",
        this::saysHello);
  }

  private boolean isAll(List<Frame> film, Mapping mapping) {
    return LOOKED_AT.stream().allMatch(number -> apart(film, number, mapping) < ALIKE);
  }

  /** As near as it says at each moment: at once at a beat, then less and less. */
  private boolean breathes(List<Frame> film, Mapping mapping, double most, double beats) {
    return LOOKED_AT.stream()
        .allMatch(
            number -> {
              var expected = 1 + most * Math.pow(1 - number / RATE * beats % 1, 3);
              var found = nearness(film, number, mapping);
              return Math.abs(found - expected) < 0.015
                  && apart(film, number, place -> mapping.of(nearer(place, found))) < ALIKE;
            });
  }

  /** How much nearer than natural it is, as the one that fits best. */
  private double nearness(List<Frame> film, int number, Mapping mapping) {
    return least(
        DoubleStream.iterate(1, each -> each < 1.3, each -> each + 0.01),
        scale -> apart(film, number, place -> mapping.of(nearer(place, scale))));
  }

  /** A warm lamp goes from the middle to the right, and the corners are darker. */
  private boolean isLit(List<Frame> film) {
    return LOOKED_AT.stream()
        .allMatch(
            number ->
                Looks.MEASURED.stream()
                    .allMatch(
                        part -> {
                          var middle = middle(part);
                          var lit = lit(natural.get(number).mean(part), middle, number / RATE);
                          return film.get(number).mean(part).from(lit) < SAME_COLOUR;
                        }));
  }

  private static Colour lit(Colour colour, Place place, double seconds) {
    var lamp =
        new Place(0.5 + 0.55 * Math.sin(0.9 * seconds), 0.3 + 0.25 * Math.cos(0.7 * seconds));
    var light =
        0.55 * (1 - smooth(0, 0.75, Math.hypot(place.x - lamp.x, 1.6 * (place.y - lamp.y))));
    var left = 1 - 0.55 * smooth(0.35, 0.85, Math.hypot(place.x - 0.5, place.y - 0.5));
    return new Colour(
        Math.min(1, (colour.red() + light) * left),
        Math.min(1, (colour.green() + 0.72 * light) * left),
        Math.min(1, (colour.blue() + 0.42 * light) * left));
  }

  /** Red and blue lie apart by 0.035 of the width, and now and then some lines are elsewhere. */
  private boolean jumps(List<Frame> film) {
    var red = offset(film, 4, BARS, Colour::red);
    var blue = offset(film, 4, BARS, Colour::blue);
    var jumped = Stream.of(4, 10, 16).map(number -> displaced(film, number)).toList();
    return red > 0
        && blue < 0
        && Math.abs(red - blue - 0.035) < 1.5 * PIXEL
        && jumped.stream().allMatch(bands -> bands.size() < BANDS_LOOKED_AT)
        && Set.copyOf(jumped).size() > 1;
  }

  private Set<Integer> displaced(List<Frame> film, int number) {
    var displaced = new HashSet<Integer>();
    for (var band = FIRST_BAND; band < FIRST_BAND + BANDS_LOOKED_AT; band++) {
      var part = new Part(BARS.x(), (band + 0.15) / BANDS, BARS.width(), 0.7 / BANDS);
      if (Math.abs(offset(film, number, part, Colour::green)) > 1.5 * PIXEL) displaced.add(band);
    }
    return displaced;
  }

  /** How far to the right of each place that lies which is seen there. */
  private double offset(List<Frame> film, int number, Part part, ToDoubleFunction<Colour> channel) {
    return least(
        IntStream.rangeClosed(-FARTHEST, FARTHEST).mapToDouble(pixels -> pixels * PIXEL),
        by -> {
          var sum = 0.0;
          for (var y = part.y(); y < part.y() + part.height(); y += 0.5 / BANDS / 4) {
            for (var x = part.x() + PIXEL / 2; x < part.x() + part.width(); x += PIXEL) {
              var seen = channel.applyAsDouble(film.get(number).at(x, y));
              sum += Math.abs(seen - channel.applyAsDouble(natural.get(number).at(x + by, y)));
            }
          }
          return sum;
        });
  }

  /** Fine grain where there was none, the mean as it was but for a flicker, and dark corners. */
  private boolean isOld(List<Frame> film) {
    var corner = new Part(0, 0, 0.1, 0.05);
    var frame = film.get(5);
    var before = natural.get(5);
    var flicker =
        IntStream.range(0, natural.size() - 1)
            .mapToDouble(
                n -> light(film, n, SkinFootage.BLUE) / light(natural, n, SkinFootage.BLUE))
            .summaryStatistics();
    return frame.grain(SkinFootage.BLUE) > before.grain(SkinFootage.BLUE) + 0.02
        && frame.mean(SkinFootage.BLUE).from(before.mean(SkinFootage.BLUE)) < SAME_COLOUR
        && Math.abs(flicker.getAverage() - 1) < SAME_COLOUR
        && flicker.getMax() - flicker.getMin() > 0.02
        && light(film, 5, corner) < 0.75 * light(natural, 5, corner);
  }

  /** Each colour is the nearest of those that have only quarters. */
  private boolean hasFewColours(List<Frame> film) {
    return LOOKED_AT.stream()
        .allMatch(
            number ->
                Looks.MEASURED.stream()
                    .allMatch(
                        part -> {
                          var colour = film.get(number).mean(part);
                          return colour.from(quarters(colour)) < ALIKE
                              && colour.from(natural.get(number).mean(part))
                                  < 1 / 8.0 + SAME_COLOUR;
                        }));
  }

  private static Colour quarters(Colour colour) {
    return new Colour(
        Math.round(4 * colour.red()) / 4.0,
        Math.round(4 * colour.green()) / 4.0,
        Math.round(4 * colour.blue()) / 4.0);
  }

  /** Light letters with a dark edge at their place, and nothing else is changed. */
  private boolean saysHello(List<Frame> film) {
    var frame = film.get(5);
    var light = 0;
    var dark = 0;
    for (var x = 0.3; x < 0.7; x += PIXEL) {
      for (var y = 0.66; y < 0.74; y += PIXEL) {
        var found = frame.at(x, y).light();
        if (found > 0.88) light++;
        if (found < 0.2) dark++;
      }
    }
    Predicate<Place> elsewhere = place -> place.y < 0.6 || place.y > 0.8;
    return light > 100 && dark > 100 && apart(film, 5, place -> place, elsewhere) < ALIKE;
  }

  private double apart(List<Frame> film, int number, Mapping mapping) {
    return apart(film, number, mapping, place -> true);
  }

  /** How far the film is from the natural one that is seen so, over the mean of all cells. */
  private double apart(List<Frame> film, int number, Mapping mapping, Predicate<Place> where) {
    return IntStream.range(0, ACROSS * DOWN)
        .mapToObj(
            cell -> new Place((cell % ACROSS) / (double) ACROSS, (cell / ACROSS) / (double) DOWN))
        .filter(where)
        .mapToDouble(
            cell ->
                cell(film, number, cell, place -> place).from(cell(natural, number, cell, mapping)))
        .average()
        .orElseThrow();
  }

  private static Colour cell(List<Frame> film, int number, Place cell, Mapping mapping) {
    double red = 0, green = 0, blue = 0;
    for (var point = 0; point < POINTS * POINTS; point++) {
      var x = cell.x + (point % POINTS + 0.5) / POINTS / ACROSS;
      var y = cell.y + (point / POINTS + 0.5) / POINTS / DOWN;
      var place = mapping.of(new Place(x, y));
      var colour = film.get(number).at(place.x, place.y);
      red += colour.red();
      green += colour.green();
      blue += colour.blue();
    }
    var points = POINTS * POINTS;
    return new Colour(red / points, green / points, blue / points);
  }

  private static double light(List<Frame> film, int number, Part part) {
    return film.get(number).mean(part).light();
  }

  private static double least(DoubleStream of, DoubleUnaryOperator cost) {
    return of.boxed().min(Comparator.comparingDouble(cost::applyAsDouble)).orElseThrow();
  }

  private static Place quarter(Place place) {
    return new Place(reflected(place.x), reflected(place.y));
  }

  private static double reflected(double part) {
    return Math.min(part, 1 - part);
  }

  private static Place nearer(Place place, double scale) {
    return new Place((place.x - 0.5) / scale + 0.5, (place.y - 0.5) / scale + 0.5);
  }

  private static Place middle(Part part) {
    return new Place(part.x() + part.width() / 2, part.y() + part.height() / 2);
  }

  private static double smooth(double from, double to, double value) {
    var part = Math.clamp((value - from) / (to - from), 0, 1);
    return part * part * (3 - 2 * part);
  }
}
