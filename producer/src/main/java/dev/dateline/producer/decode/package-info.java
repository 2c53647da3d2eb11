/** Makes articles of bytes, or says why not. Pure: no I/O, and the time is given. */
package dev.dateline.producer.decode;
