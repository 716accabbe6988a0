package dev.synthetic.cli;

import dev.synthetic.cli.Drawing.Anchor;
import dev.synthetic.cli.Drawing.Ink;
import dev.synthetic.cli.Drawing.Point;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** A drawing as SVG, in light colours or, where the viewer prefers them, in dark ones. */
final class SvgPicture {
  private static final String LIGHT_PAPER = "#ffffff";
  private static final String DARK_PAPER = "#0d1117";

  private final StringBuilder text = new StringBuilder();

  private SvgPicture() {}

  /** The text of the file. */
  static String of(Drawing drawing) {
    SvgPicture picture = new SvgPicture();
    picture.open(drawing);
    drawing.marks().forEach(picture::add);
    return picture.text.append("</svg>\n").toString();
  }

  private void open(Drawing drawing) {
    String size = "width=\"%d\" height=\"%d\"";
    String pixels = String.format(Locale.ROOT, size, drawing.width(), drawing.height());
    text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .append(pixels)
        .append(" viewBox=\"0 0 " + drawing.width() + " " + drawing.height() + "\"")
        .append(" role=\"img\" font-family=\"system-ui, 'DejaVu Sans', sans-serif\">\n")
        .append("<title>" + escaped(drawing.title()) + "</title>\n")
        .append("<style>\n")
        .append(".paper { fill: " + LIGHT_PAPER + " }\n");
    for (Ink ink : Ink.values()) {
      text.append(rule(ink, ink.light()));
    }
    text.append("@media (prefers-color-scheme: dark) {\n")
        .append(".paper { fill: " + DARK_PAPER + " }\n");
    for (Ink ink : Ink.values()) {
      text.append(rule(ink, ink.dark()));
    }
    text.append("}\n</style>\n<rect class=\"paper\" " + pixels + " rx=\"8\"/>\n");
  }

  private static String rule(Ink ink, int rgb) {
    String property = ink == Ink.TITLE || ink == Ink.LABEL ? "fill" : "stroke";
    String colour = String.format(Locale.ROOT, "#%06x", rgb);
    String area = ink == Ink.CURVE ? "; fill: " + colour : "";
    return "." + name(ink) + " { " + property + ": " + colour + area + " }\n";
  }

  private void add(Drawing.Mark mark) {
    if (mark instanceof Drawing.Line line) {
      text.append("<path class=\"" + name(line.ink()) + "\" d=\"M")
          .append(pair(line.x1(), line.y1()) + "L" + pair(line.x2(), line.y2()) + "\"/>\n");
    } else if (mark instanceof Drawing.Area area) {
      add(area);
    } else if (mark instanceof Drawing.Text label) {
      add(label);
    }
  }

  private void add(Drawing.Area area) {
    String line =
        area.points().stream()
            .map(point -> pair(point.x(), point.y()))
            .collect(Collectors.joining(" "));
    Point first = area.points().get(0);
    Point last = area.points().get(area.points().size() - 1);
    text.append("<polygon class=\"curve\" fill-opacity=\"0.18\" stroke-width=\"0\" points=\"")
        .append(pair(first.x(), area.baseline()) + " " + line + " ")
        .append(pair(last.x(), area.baseline()) + "\"/>\n")
        .append("<polyline class=\"curve\" fill-opacity=\"0\" stroke-width=\"1.5\"")
        .append(" stroke-linejoin=\"round\" points=\"" + line + "\"/>\n");
  }

  private void add(Drawing.Text label) {
    String anchor = label.anchor().name().toLowerCase(Locale.ROOT);
    text.append("<text class=\"" + name(label.ink()) + "\" x=\"" + number(label.x()))
        .append("\" y=\"" + number(label.y()) + "\" font-size=\"" + label.size() + "\"")
        .append(label.ink() == Ink.TITLE ? " font-weight=\"600\"" : "")
        .append(label.anchor() == Anchor.START ? "" : " text-anchor=\"" + anchor + "\"")
        .append(">" + escaped(label.text()) + "</text>\n");
  }

  private static String name(Ink ink) {
    return ink.name().toLowerCase(Locale.ROOT);
  }

  private static String pair(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double pixels) {
    return BigDecimal.valueOf(pixels).stripTrailingZeros().toPlainString();
  }

  /** A text that XML takes; characters that it has no way to write are left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
