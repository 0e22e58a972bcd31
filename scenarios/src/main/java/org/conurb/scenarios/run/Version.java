package org.conurb.scenarios.run;

/** Which Conurb this is. */
public final class Version {

    private static final String UNBUILT = "development";

    private Version() {}

    /** The version in the manifest of the jar; "development" when run from classes. */
    public static String ofConurb() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNBUILT : version;
    }
}
