package org.conurb.scenarios.lives;

/** How a resident is spoken of. */
enum Person {
    SHE("She", "she", "her", "her"),
    HE("He", "he", "him", "his");

    private final String first; // at the beginning of a sentence
    private final String subject;
    private final String object;
    private final String possessive;

    Person(String first, String subject, String object, String possessive) {
        this.first = first;
        this.subject = subject;
        this.object = object;
        this.possessive = possessive;
    }

    /** Of someone of this sex, M or F. */
    static Person of(String sex) {
        return sex.equals("M") ? HE : SHE;
    }

    String first() {
        return first;
    }

    String subject() {
        return subject;
    }

    String object() {
        return object;
    }

    String possessive() {
        return possessive;
    }

    /** The possessive at the beginning of a sentence. */
    String firstPossessive() {
        return this == HE ? "His" : "Her";
    }
}
