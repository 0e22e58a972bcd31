package org.conurb.viz.cli;

import java.util.List;
import org.conurb.scenarios.cli.CommandProvider;

/** Adds {@code serve} and {@code console} to the command line. */
public final class VizCommands implements CommandProvider {

    @Override
    public List<Object> commands() {
        return List.of(new ServeCommand(), new ConsoleCommand());
    }
}
