package dev.dateline.producer.decode;

import dev.dateline.schema.Article;
import java.util.List;
import java.util.Optional;

/**
 * An article and what else its bytes said.
 *
 * @param article the article
 * @param notes what was odd but no reason to refuse it
 * @param traceparent W3C trace context
 */
public record Decoded(Article article, List<String> notes, Optional<String> traceparent) {}
