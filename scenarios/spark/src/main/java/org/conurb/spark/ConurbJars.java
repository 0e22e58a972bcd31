package org.conurb.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.conurb.scenarios.run.RunException;

/** The jars of this program, without those of Spark, which a cluster has itself. */
final class ConurbJars {

    private ConurbJars() {}

    /**
     * This jar and those beside it that its manifest names.
     *
     * @param others jars that are sent along anyway, with commas between
     */
    static Set<String> all(String others) {
        Path own = own();
        Set<String> jars = new LinkedHashSet<>();
        jars.add(own.toUri().toString());
        try (JarFile jar = new JarFile(own.toFile())) {
            String names = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            for (String name : names.split(" ")) {
                Path library = own.resolveSibling(name);
                if (!Files.isRegularFile(library)) {
                    throw new RunException(library + " is missing; it should lie there, beside " + own.getFileName());
                }
                jars.add(library.toUri().toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (String other : List.of(others.split(","))) {
            if (!other.isEmpty()) jars.add(asOurs(other));
        }
        return jars;
    }

    /** With three slashes, as we write it; spark-submit writes one, and its jar is this one. */
    private static String asOurs(String jar) {
        return jar.startsWith("file:/") ? Path.of(URI.create(jar)).toUri().toString() : jar;
    }

    private static Path own() {
        try {
            Path own = Path.of(ConurbJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(own)) return own;
            throw new RunException("the program runs from " + own + "; only from its jar can it be sent to a cluster");
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
