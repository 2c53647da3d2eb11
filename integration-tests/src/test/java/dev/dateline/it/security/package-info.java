/** What holds on a cluster with TLS, logins and access control. */
package dev.dateline.it.security;
