package org.conurb.engine.choice;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.random.YearDraws;

/**
 * The two-level nested logit: alternatives that are alike stand in a nest and compete with one another more than with
 * the rest.
 *
 * <p>With theta the dissimilarity of a nest, 0 excluded to 1, utilities scaled to the top level: the inclusive value of
 * nest m is I(m) = ln sum exp(V(i) / theta(m)); P(m) is in proportion to exp(theta(m) I(m)), P(i | m) to
 * exp(V(i) / theta(m)) (Ben-Akiva and Lerman 1985, "Discrete Choice Analysis", section 10.3). With all theta 1 it is the
 * multinomial logit. One object serves one thread.
 */
public final class NestedLogit {

    private final int[] nest; // [alternative]
    private final double[] theta; // [nest]
    private final double[] largest; // [nest] of V / theta
    private final double[] sum; // [nest] of exp(V / theta - largest)

    /**
     * Nests of alternatives.
     *
     * @param nest [alternative] its nest
     * @param theta [nest] dissimilarity, above 0 and at most 1
     */
    public NestedLogit(int[] nest, double[] theta) {
        for (double each : theta) {
            if (!(each > 0 && each <= 1)) {
                throw new IllegalArgumentException("dissimilarity is " + each + "; it should be above 0 and at most 1");
            }
        }
        this.nest = nest.clone();
        this.theta = theta.clone();
        this.largest = new double[theta.length];
        this.sum = new double[theta.length];
    }

    /** Writes the probabilities of the alternatives with these utilities; minus infinity for those not available. */
    public void probabilities(double[] utility, double[] probability) {
        gather(utility);
        double all = logSum();
        for (int alternative = 0; alternative < nest.length; alternative++) {
            int in = nest[alternative];
            double within = Math.exp(utility[alternative] / theta[in] - largest[in]) / sum[in];
            probability[alternative] = sum[in] == 0 ? 0 : within * Math.exp(theta[in] * inclusive(in) - all);
        }
    }

    /** The log-sum of the choice: what it is worth to have it, up to a constant. */
    public double logSum(double[] utility) {
        gather(utility);
        return logSum();
    }

    /**
     * The choice of a person by keyed draws: first of a nest, then within it. Identities of alternatives are
     * {@code firstId} plus their place; NONE if nothing is available.
     */
    public int choose(double[] utility, YearDraws luck, long person, long firstId) {
        gather(utility);
        int chosen = NONE;
        double best = Double.NEGATIVE_INFINITY;
        for (int in = 0; in < theta.length; in++) {
            if (sum[in] == 0) continue;
            double value = LogitChoice.value(luck, person, firstId - 1 - in, theta[in] * inclusive(in));
            if (value > best) {
                best = value;
                chosen = in;
            }
        }
        return chosen == NONE ? NONE : chooseWithin(chosen, utility, luck, person, firstId);
    }

    private int chooseWithin(int chosenNest, double[] utility, YearDraws luck, long person, long firstId) {
        int chosen = NONE;
        double best = Double.NEGATIVE_INFINITY;
        for (int alternative = 0; alternative < nest.length; alternative++) {
            if (nest[alternative] != chosenNest) continue;
            double scaled = utility[alternative] / theta[chosenNest];
            double value = LogitChoice.value(luck, person, firstId + alternative, scaled);
            if (value > best) {
                best = value;
                chosen = alternative;
            }
        }
        return chosen;
    }

    private void gather(double[] utility) {
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        Arrays.fill(sum, 0);
        for (int alternative = 0; alternative < nest.length; alternative++) {
            int in = nest[alternative];
            largest[in] = Math.max(largest[in], utility[alternative] / theta[in]);
        }
        for (int alternative = 0; alternative < nest.length; alternative++) {
            int in = nest[alternative];
            if (largest[in] == Double.NEGATIVE_INFINITY) continue;
            sum[in] += Math.exp(utility[alternative] / theta[in] - largest[in]);
        }
    }

    private double inclusive(int in) {
        return largest[in] + Math.log(sum[in]);
    }

    private double logSum() {
        double top = Double.NEGATIVE_INFINITY;
        for (int in = 0; in < theta.length; in++) if (sum[in] > 0) top = Math.max(top, theta[in] * inclusive(in));
        double total = 0;
        for (int in = 0; in < theta.length; in++) if (sum[in] > 0) total += Math.exp(theta[in] * inclusive(in) - top);
        return top + Math.log(total);
    }
}
