package dev.dateline.enrichment;

import java.util.Optional;

/**
 * What is known of an article before enrichment.
 *
 * @param text the text that all offsets count in
 * @param declaredLanguage the language its source declares, as a BCP 47 tag
 * @param published when it was published
 */
public record Document(
    String text, Optional<String> declaredLanguage, Optional<DocumentDate> published) {}
