package org.conurb.engine.economy;

/** The sections of the UK Standard Industrial Classification 2007; the ordinal is stored. */
public enum Sector {
    /** Agriculture, forestry and fishing. */
    A("Agriculture, forestry and fishing"),
    /** Mining and quarrying. */
    B("Mining and quarrying"),
    /** Manufacturing. */
    C("Manufacturing"),
    /** Electricity, gas, steam and air conditioning supply. */
    D("Electricity, gas, steam and air conditioning supply"),
    /** Water supply, sewerage, waste management and remediation. */
    E("Water supply, sewerage, waste management and remediation"),
    /** Construction. */
    F("Construction"),
    /** Wholesale and retail trade, repair of motor vehicles. */
    G("Wholesale and retail trade, repair of motor vehicles"),
    /** Transport and storage. */
    H("Transport and storage"),
    /** Accommodation and food service. */
    I("Accommodation and food service"),
    /** Information and communication. */
    J("Information and communication"),
    /** Financial and insurance activities. */
    K("Financial and insurance activities"),
    /** Real estate activities. */
    L("Real estate activities"),
    /** Professional, scientific and technical activities. */
    M("Professional, scientific and technical activities"),
    /** Administrative and support services. */
    N("Administrative and support services"),
    /** Public administration and defence. */
    O("Public administration and defence"),
    /** Education. */
    P("Education"),
    /** Human health and social work. */
    Q("Human health and social work"),
    /** Arts, entertainment and recreation. */
    R("Arts, entertainment and recreation"),
    /** Other services. */
    S("Other services"),
    /** Households as employers. */
    T("Households as employers"),
    /** Extraterritorial organisations. */
    U("Extraterritorial organisations");

    /** How many there are. */
    public static final int COUNT = 21;

    private static final Sector[] BY_INDEX = values();

    private final String title;

    Sector(String title) {
        this.title = title;
    }

    /** The one with this ordinal. */
    public static Sector of(int index) {
        return BY_INDEX[index];
    }

    /** The letter used in tables. */
    public String word() {
        return name();
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
