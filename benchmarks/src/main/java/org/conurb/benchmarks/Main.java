package org.conurb.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/** What {@code conurb-bench} starts: JMH, unless the first word is {@code compare}. */
public final class Main {

    private Main() {}

    /** Hands the arguments to {@link Compare} or to JMH. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals("compare")) {
            System.exit(Compare.run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out, System.err));
        }
        org.openjdk.jmh.Main.main(arguments);
    }
}
