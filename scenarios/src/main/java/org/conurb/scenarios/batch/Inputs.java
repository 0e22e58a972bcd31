package org.conurb.scenarios.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that the runs of a plan read, to be taken elsewhere.
 *
 * @param folder the nearest folder that all of them and all cities are below
 * @param files the files
 */
record Inputs(Path folder, List<Path> files) {

    static Inputs of(Plan plan) {
        Path experimentFolder = plan.experiment().file().toAbsolutePath().getParent();
        List<Path> files = plan.inputs().keySet().stream()
                .map(name -> experimentFolder.resolve(name).normalize())
                .toList();
        List<Path> below = Stream.concat(
                        files.stream(),
                        plan.runs().stream()
                                .map(planned -> planned.scenario()
                                        .cityFolder()
                                        .toAbsolutePath()
                                        .normalize()))
                .toList();
        Path folder = below.get(0).getParent();
        for (Path path : below) {
            while (path.equals(folder) || !path.startsWith(folder)) folder = folder.getParent();
        }
        return new Inputs(folder, files);
    }
}
