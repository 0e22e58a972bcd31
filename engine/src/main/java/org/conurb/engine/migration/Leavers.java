package org.conurb.engine.migration;

import org.conurb.engine.store.IntBuffer;

/**
 * Who of one chunk leaves: groups of people of one household, each with the stream in which it goes.
 *
 * <p>One draw settles a nucleus. The unit interval is cut, from zero on, into the chances that the nucleus leaves in
 * the first stream, in the second, and that single members leave alone; the first two parts are cut again into the
 * cases that one member stays behind and the case that none does. So every person's chance is exactly the raked one,
 * and at most one person parts from a nucleus in a year.
 */
final class Leavers {

    private final Nuclei nuclei;
    private final Raking.Chances chances;
    private final double[] weightInAny; // [cell] sum of the weights of all streams
    private final double[] aloneInAny; // [cell] chance to leave alone, in any stream
    private final IntBuffer flowOf = new IntBuffer(); // [group]
    private final IntBuffer end = new IntBuffer(); // [group] → one past its last member
    private final IntBuffer members = new IntBuffer();

    Leavers(Nuclei nuclei, Raking.Chances chances) {
        this.nuclei = nuclei;
        this.chances = chances;
        this.weightInAny = sums(chances.weight());
        this.aloneInAny = sums(chances.alone());
    }

    private static double[] sums(double[] byFlow) {
        double[] sums = new double[byFlow.length / Raking.FLOWS];
        for (int entry = 0; entry < byFlow.length; entry++) sums[entry / Raking.FLOWS] += byFlow[entry];
        return sums;
    }

    /** Settles every nucleus of the chunk by its draw. */
    void decide(NucleusLuck luck) {
        double[] asOne = new double[Raking.FLOWS];
        for (int nucleus = 0; nucleus < nuclei.count(); nucleus++) {
            double draw = luck.draw(nuclei.resident(nuclei.start(nucleus)));
            if (draw >= nuclei.bound(nucleus, weightInAny, aloneInAny)) continue;
            for (int flow = 0; flow < Raking.FLOWS; flow++) {
                asOne[flow] = nuclei.chance(nucleus, chances.weight(), flow, Raking.LARGEST_CHANCE);
            }
            settle(nucleus, draw, asOne);
        }
    }

    private void settle(int nucleus, double draw, double[] asOne) {
        for (int flow = 0; flow < Raking.FLOWS; flow++) {
            if (draw < asOne[flow]) {
                leaveTogether(nucleus, flow, draw / asOne[flow]);
                return;
            }
            draw -= asOne[flow];
        }
        for (int member = nuclei.start(nucleus); member < nuclei.end(nucleus); member++) {
            for (int flow = 0; flow < Raking.FLOWS; flow++) {
                double own = chances.alone()[nuclei.cellOf(member) * Raking.FLOWS + flow];
                if (draw < own) {
                    members.add(nuclei.resident(member));
                    close(flow);
                    return;
                }
                draw -= own;
            }
        }
    }

    /** All leave but, it may be, one; {@code draw} is uniform in [0, 1). */
    private void leaveTogether(int nucleus, int flow, double draw) {
        int behind = -1;
        for (int member = nuclei.start(nucleus); member < nuclei.end(nucleus) && behind < 0; member++) {
            double stays = chances.stays()[nuclei.cellOf(member) * Raking.FLOWS + flow];
            if (draw < stays) behind = member;
            draw -= stays;
        }
        for (int member = nuclei.start(nucleus); member < nuclei.end(nucleus); member++) {
            if (member != behind) members.add(nuclei.resident(member));
        }
        close(flow);
    }

    private void close(int flow) {
        int before = end.size() == 0 ? 0 : end.get(end.size() - 1);
        if (members.size() == before) return;
        flowOf.add(flow);
        end.add(members.size());
    }

    int groups() {
        return end.size();
    }

    int flow(int group) {
        return flowOf.get(group);
    }

    int start(int group) {
        return group == 0 ? 0 : end.get(group - 1);
    }

    int end(int group) {
        return end.get(group);
    }

    int resident(int member) {
        return members.get(member);
    }

    /** The draw of the nucleus whose first member this is. */
    @FunctionalInterface
    interface NucleusLuck {
        double draw(int firstResident);
    }
}
