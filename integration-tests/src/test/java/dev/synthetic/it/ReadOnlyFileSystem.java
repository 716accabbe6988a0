package dev.synthetic.it;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** Local files as one who may not write them sees them, whoever runs the tests. */
public final class ReadOnlyFileSystem extends RawLocalFileSystem {
  /** The scheme of its URIs. */
  static final String SCHEME = "readonly";

  /** A file system; Hadoop makes one by reflection. */
  public ReadOnlyFileSystem() {}

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    throw refusal(file);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    throw refusal(file);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    throw refusal(folder);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    throw refusal(path);
  }

  private static IOException refusal(Path path) {
    return new IOException("Permission denied: " + path.getName());
  }
}
