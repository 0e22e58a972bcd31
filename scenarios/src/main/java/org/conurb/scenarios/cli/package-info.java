/**
 * The command line: reads what people type, calls the parts behind it, and tells what comes of it.
 *
 * <p>The only package that speaks to the prompt. Exit codes: 0 done, 1 the run failed, 2 bad usage or input. Begin with
 * {@link org.conurb.scenarios.cli.Main}, then {@link org.conurb.scenarios.cli.RunCommand}.
 */
package org.conurb.scenarios.cli;
