package dev.dateline.enrichment.dates;

/**
 * A mention and what gave it its value.
 *
 * @param mention the mention
 * @param trigger the first word or figure in it that stands for a value of time
 * @param rule the rule that built it and those that built its parts, each as file and line, the
 *     outermost first
 * @param anchor what its value was counted from, for example {@code published 2023-09-15}; {@code
 *     none} when it says all itself
 */
public record DateExplanation(DateMention mention, String trigger, String rule, String anchor) {}
