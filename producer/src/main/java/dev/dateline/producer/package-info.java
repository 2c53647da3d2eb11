/**
 * Articles from files, directories, standard input or a watched directory into the article topic.
 *
 * <p>Start at {@link dev.dateline.producer.ArticleReader}, which turns sources into {@link
 * dev.dateline.producer.Reading}s, and {@link dev.dateline.producer.ArticlePublisher}, which sends
 * them. Behind them, in the order data flows: {@link dev.dateline.producer.source} finds and reads
 * bytes, {@link dev.dateline.producer.decode} makes articles of them, {@link
 * dev.dateline.producer.publish} makes records of those.
 */
package dev.dateline.producer;
