package dev.synthetic.it;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The local file system, but for the renames that end a step of a batch: there the thread of a
 * stream with a {@link Standstill} leaves a file that tells so, and stands still for good.
 */
final class StandstillFileSystem extends LocalFileSystem {
  /** The file that tells, in the stream's directory. */
  static final String SIGN = "stands-still";

  private final List<Standstill> standstills = Standstill.all();

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    standAt(to, true);
    boolean renamed = super.rename(from, to);
    standAt(to, false);
    return renamed;
  }

  private void standAt(Path file, boolean before) throws IOException {
    for (Standstill standstill : standstills) {
      String end = "/" + standstill.directory() + "/" + standstill.file();
      String path = file.toUri().getPath();
      if (standstill.isBefore() == before && path.endsWith(end)) {
        String streams = path.substring(0, path.length() - end.length());
        Files.createFile(java.nio.file.Path.of(streams, standstill.directory(), SIGN));
        stand();
      }
    }
  }

  private static void stand() throws IOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw (IOException)
          new InterruptedIOException("a standstill lasts until the kill").initCause(e);
    }
  }
}
