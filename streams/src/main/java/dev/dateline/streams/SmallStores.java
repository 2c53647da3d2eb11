package dev.dateline.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * Keeps the fingerprints' stores small in memory: an entry has some 100 bytes and is looked up
 * once, so the 100 MB that each partition may take by default buy nothing. All stores of a process
 * share one cache, so that it has room for any number of partitions.
 */
public final class SmallStores implements RocksDBConfigSetter {

  private static final long WRITE_BUFFER = 4L << 20;
  private static final int WRITE_BUFFERS = 2;
  private static final long SHARED_CACHE = 32L << 20;

  /** Made with the first store, when the native library is there; lives as long as the process. */
  private static final class Shared {
    static final Cache CACHE = new LRUCache(SHARED_CACHE);
  }

  /** Kafka instantiates it. */
  public SmallStores() {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    options.setWriteBufferSize(WRITE_BUFFER);
    options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    options.setTableFormatConfig(table.setBlockCache(Shared.CACHE));
  }

  @Override
  public void close(String storeName, Options options) {
    // Others use the cache.
  }
}
