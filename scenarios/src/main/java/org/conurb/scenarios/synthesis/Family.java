package org.conurb.scenarios.synthesis;

import org.conurb.engine.store.IntBuffer;

/** A couple or a lone parent, with room for children. People are numbers within a zone. */
final class Family {

    static final int NOBODY = -1;

    final int reference;
    final int partner; // NOBODY for a lone parent
    final int parent; // by whose age children are found: the mother where there is one
    final IntBuffer children = new IntBuffer();
    int rooms; // for children

    Family(int reference, int partner, int parent) {
        this.reference = reference;
        this.partner = partner;
        this.parent = parent;
    }
}
