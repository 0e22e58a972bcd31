package org.conurb.scenarios.cli;

import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.scenario.Setting;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that puts values in the place of a scenario's own. */
class SettingOptions {

    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Puts a value in the place of the scenario's own. KEY is dotted, VALUE is YAML, paths are"
                    + " relative to the scenario file. May be given many times.")
    List<String> settings = new ArrayList<>();

    /** The settings in the order in which they were typed. */
    List<Setting> list() {
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(spec.commandLine(), "--set takes KEY=VALUE, found '" + setting + "'");
            }
            all.add(new Setting("--set", setting.substring(0, equals).strip(), setting.substring(equals + 1)));
        }
        return all;
    }
}
