package dev.dateline.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * Keeps the fingerprints' stores small in memory: an entry has some 100 bytes and is looked up
 * once, so the 100 MB that each partition may take by default buy nothing.
 */
public final class SmallStores implements RocksDBConfigSetter {

  private static final long WRITE_BUFFER = 4L << 20;
  private static final int WRITE_BUFFERS = 2;

  /** Kafka instantiates it. */
  public SmallStores() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(WRITE_BUFFERS);
  }

  @Override
  public void close(String storeName, Options options) {
    // Nothing was allocated.
  }
}
