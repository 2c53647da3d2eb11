package dev.dateline.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.junit.jupiter.api.Test;
import org.rocksdb.Cache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;

class SmallStoresTest {

  static {
    RocksDB.loadLibrary();
  }

  @Test
  void allStoresOfAProcessShareOneCache() {
    assertThat(cacheOf("fingerprints 1")).isSameAs(cacheOf("fingerprints 2"));
  }

  private static Cache cacheOf(String store) {
    try (var options = new Options()) {
      var table = new BlockBasedTableConfigWithAccessibleCache();
      options.setTableFormatConfig(table);
      new SmallStores().setConfig(store, options, Map.of());
      return table.blockCache();
    }
  }
}
