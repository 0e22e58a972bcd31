package org.conurb.engine.population;

import java.util.Arrays;
import org.conurb.engine.store.Columns;

/**
 * A draft of households for people who are not residents yet: who belongs together, and in which role.
 *
 * <p>People are numbered by the caller; a household is the run of people between two {@link #close} calls, the
 * reference person first.
 */
public final class HouseholdPlan {

    private static final int FIRST_CAPACITY = 256;

    private int[] person = new int[FIRST_CAPACITY];
    private byte[] role = new byte[FIRST_CAPACITY];
    private int[] end = new int[FIRST_CAPACITY]; // [household] → one past its last member
    private boolean[] communal = new boolean[FIRST_CAPACITY];
    private int people;
    private int households;

    /** Adds someone to the household being drafted. */
    public void add(int newPerson, Role newRole) {
        if (people == person.length) {
            person = Arrays.copyOf(person, Columns.grown(people + 1));
            role = Arrays.copyOf(role, person.length);
        }
        person[people] = newPerson;
        role[people++] = (byte) newRole.ordinal();
    }

    /** Ends the household being drafted. */
    public void close(HouseholdKind kind) {
        if (households == end.length) {
            end = Arrays.copyOf(end, Columns.grown(households + 1));
            communal = Arrays.copyOf(communal, end.length);
        }
        communal[households] = kind == HouseholdKind.COMMUNAL;
        end[households++] = people;
    }

    /** How many households are drafted. */
    public int households() {
        return households;
    }

    /** The position of a household's first member. */
    public int start(int household) {
        return household == 0 ? 0 : end[household - 1];
    }

    /** One past the position of a household's last member. */
    public int end(int household) {
        return end[household];
    }

    /** The person at a position. */
    public int person(int position) {
        return person[position];
    }

    /** The role of the person at a position. */
    public Role role(int position) {
        return Role.of(role[position]);
    }

    /** Whether the household is ordinary or a communal place. */
    public HouseholdKind kind(int household) {
        return communal[household] ? HouseholdKind.COMMUNAL : HouseholdKind.PRIVATE;
    }
}
