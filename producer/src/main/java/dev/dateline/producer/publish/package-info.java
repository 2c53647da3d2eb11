/** Makes records of articles and remembers what was sent. */
package dev.dateline.producer.publish;
