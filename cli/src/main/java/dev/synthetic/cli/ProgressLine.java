package dev.synthetic.cli;

import java.io.PrintStream;

/** One line on standard error that is written over and over; elsewhere a line now and then. */
final class ProgressLine {
  private static final String ERASE_TO_END = "\u001B[K";
  private static final long NANOS_BETWEEN_LINES = 5_000_000_000L;

  private final PrintStream out;
  private final boolean live;
  private long lastNanos;
  private boolean open;

  private ProgressLine(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
    this.lastNanos = System.nanoTime();
  }

  /** The line of this command: live on a terminal. */
  static ProgressLine ofCommand() {
    return new ProgressLine(System.err, Boolean.getBoolean("synthetic.terminal"));
  }

  /** Shows a text in place of the last one. */
  void show(String text) {
    long now = System.nanoTime();
    if (live) {
      out.print("\r" + text + ERASE_TO_END);
      out.flush();
      open = true;
    } else if (now - lastNanos >= NANOS_BETWEEN_LINES) {
      out.println(text);
      lastNanos = now;
    }
  }

  /** Shows a last text, and goes to the next line. */
  void end(String text) {
    out.println((open ? "\r" : "") + text + (open ? ERASE_TO_END : ""));
    open = false;
  }
}
