package dev.dateline.app;

import dev.dateline.app.dead.AuditEntry;
import dev.dateline.app.dead.Letter;
import java.util.List;

/**
 * All there is to know about a dead letter.
 *
 * @param letter the letter
 * @param content the article in it, or why there is none
 * @param history what was done about it
 */
record LetterView(Letter letter, LetterContent content, List<AuditEntry> history) {}
