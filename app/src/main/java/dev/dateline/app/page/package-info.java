/** The command that serves the page, and what the page asks of a cluster. */
package dev.dateline.app.page;
