/** Tests of the page's server; those in {@code browser} need the front end and a browser. */
package org.conurb.viz;
