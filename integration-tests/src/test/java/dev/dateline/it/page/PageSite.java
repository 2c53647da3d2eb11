package dev.dateline.it.page;

import dev.dateline.app.KafkaSettings;
import dev.dateline.app.page.ClusterSource;
import dev.dateline.it.Pipeline;
import dev.dateline.local.EmbeddedBroker;
import dev.dateline.page.PageServer;
import dev.dateline.page.PageSettings;
import dev.dateline.schemas.SchemaIds;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A broker, a pipeline and the page that shows it. */
final class PageSite implements AutoCloseable {

  private final EmbeddedBroker broker;
  private final Pipeline pipeline;
  private final ClusterSource source;
  private final PageServer server;

  /**
   * Starts them.
   *
   * @param keep articles that the page remembers
   */
  PageSite(Path work, String name, int keep) {
    broker = EmbeddedBroker.start(work.resolve("broker"));
    var bootstrap = broker.bootstrapServers();
    pipeline = new Pipeline(bootstrap, name, SchemaIds.local(), work.resolve("state"));
    var settings = new KafkaSettings(bootstrap, SchemaIds.local(), name, Map.of());
    source = ClusterSource.open(settings, List::of);
    var anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = PageServer.start(new PageSettings(anywhere, Set.of(), keep), source, "test");
  }

  Pipeline pipeline() {
    return pipeline;
  }

  URI url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    source.close();
    broker.close();
  }
}
