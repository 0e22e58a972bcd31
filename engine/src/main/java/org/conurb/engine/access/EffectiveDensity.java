package org.conurb.engine.access;

import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;

/**
 * How much work is near a zone, for each group of sectors that gains from it: the sum over zones of jobs there over minutes
 * to the power of the group's decay. Minutes stand for generalised cost: what money a journey costs is left out. Immutable.
 *
 * <p>Elasticities and decays: UK Department for Transport, TAG unit A2.4, table of agglomeration elasticities (after Graham,
 * Gibbons and Martin 2009, "Transport investment and the distance decay of agglomeration benefits", table 4).
 */
public final class EffectiveDensity {

    /** The sectors that gain from nearness to other work. */
    public enum Group {
        /** Section C. */
        MANUFACTURING(0.021, 1.097),
        /** Section F. */
        CONSTRUCTION(0.034, 1.562),
        /** Trade, transport, food and lodging, arts, personal services. */
        CONSUMER_SERVICES(0.024, 1.818),
        /** Information, finance, property, professional and administrative services. */
        PRODUCER_SERVICES(0.083, 1.746);

        /** How many there are. */
        public static final int COUNT = 4;

        private final double elasticity;
        private final double decay;

        Group(double elasticity, double decay) {
            this.elasticity = elasticity;
            this.decay = decay;
        }

        /** The group of a sector; null for those that gain nothing, such as farms, schools and hospitals. */
        public static Group of(Sector sector) {
            return switch (sector) {
                case C -> MANUFACTURING;
                case F -> CONSTRUCTION;
                case G, H, I, R, S -> CONSUMER_SERVICES;
                case J, K, L, M, N -> PRODUCER_SERVICES;
                default -> null;
            };
        }

        /** Elasticity of productivity to effective density. */
        public double elasticity() {
            return elasticity;
        }

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Shorter ways count as this, so that a zone's own jobs stay finite; minutes, assumed. */
    private static final double SHORTEST = 1;

    private static final Group[] GROUPS = Group.values();

    private final double[][] density; // [group][zone]

    private EffectiveDensity(double[][] density) {
        this.density = density;
    }

    /**
     * The density of every zone.
     *
     * @param jobs [zone]
     */
    public static EffectiveDensity of(double[] jobs, TravelTimes times, Workers workers) {
        double[][] density = new double[Group.COUNT][jobs.length];
        workers.forEach(jobs.length, zone -> {
            for (int other = 0; other < jobs.length; other++) {
                if (jobs[other] == 0) continue;
                double log = Math.log(Math.max(SHORTEST, times.minutes(zone, other)));
                for (int group = 0; group < Group.COUNT; group++) {
                    density[group][zone] += jobs[other] * Math.exp(-GROUPS[group].decay * log);
                }
            }
        });
        return new EffectiveDensity(density);
    }

    /** The density of a zone for a group. */
    public double of(Group group, int zone) {
        return density[group.ordinal()][zone];
    }

    /** How much more productive a group's work in a zone is than at another density; 1 where either is none. */
    public double gain(Group group, int zone, EffectiveDensity base) {
        double before = base.of(group, zone);
        double now = of(group, zone);
        return before > 0 && now > 0 ? Math.pow(now / before, group.elasticity) : 1;
    }
}
