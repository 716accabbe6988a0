package dev.synthetic.cli;

import dev.synthetic.cli.Drawing.Ink;
import dev.synthetic.cli.Drawing.Point;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A drawing as PNG, in light colours. */
final class PngPicture {
  private static final float AREA_OPACITY = 0.18f;

  private final Graphics2D graphics;

  private PngPicture(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /** The bytes of the file; no screen is needed. */
  static byte[] of(Drawing drawing) throws IOException {
    System.setProperty("java.awt.headless", "true");
    BufferedImage image =
        new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, drawing.width(), drawing.height());
    drawing.marks().forEach(new PngPicture(graphics)::add);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private void add(Drawing.Mark mark) {
    if (mark instanceof Drawing.Line line) {
      graphics.setColor(new Color(line.ink().light()));
      graphics.setStroke(new BasicStroke(1));
      graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    } else if (mark instanceof Drawing.Area area) {
      add(area);
    } else if (mark instanceof Drawing.Text text) {
      add(text);
    }
  }

  private void add(Drawing.Area area) {
    graphics.setColor(new Color(Ink.CURVE.light()));
    Path2D.Double filled = through(area.points());
    filled.lineTo(area.points().get(area.points().size() - 1).x(), area.baseline());
    filled.lineTo(area.points().get(0).x(), area.baseline());
    filled.closePath();
    graphics.setComposite(AlphaComposite.SrcOver.derive(AREA_OPACITY));
    graphics.fill(filled);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(through(area.points()));
  }

  private static Path2D.Double through(List<Point> points) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(points.get(0).x(), points.get(0).y());
    points.forEach(point -> path.lineTo(point.x(), point.y()));
    return path;
  }

  private void add(Drawing.Text text) {
    graphics.setColor(new Color(text.ink().light()));
    int style = text.ink() == Ink.TITLE ? Font.BOLD : Font.PLAIN;
    graphics.setFont(new Font(Font.SANS_SERIF, style, 1).deriveFont((float) text.size()));
    double length =
        graphics.getFont().getStringBounds(text.text(), graphics.getFontRenderContext()).getWidth();
    double shift =
        switch (text.anchor()) {
          case START -> 0;
          case MIDDLE -> length / 2;
          case END -> length;
        };
    graphics.drawString(text.text(), (float) (text.x() - shift), (float) text.y());
  }
}
