package org.conurb.engine.landuse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.conurb.engine.housing.Tenure;

/** What policies ask of builders in one year, by zone. Immutable. */
final class RulesOfYear {

    private static final double NONE = Double.NaN;

    private final LandUseModel model;
    private final double[] homesPerHectare; // [zone] NONE without a limit of a policy
    private final double[] socialShare; // [zone] NONE without one of a policy
    private final List<BuildingRule.Target> targets;
    private final List<BuildingRule.Ceiling> ceilings;

    RulesOfYear(BuildingPlan plan, LandUseModel model, int zones, int year) {
        this.model = model;
        this.homesPerHectare = new double[zones];
        this.socialShare = new double[zones];
        Arrays.fill(homesPerHectare, NONE);
        Arrays.fill(socialShare, NONE);
        for (BuildingRule.DensityLimit limit : plan.inForce(BuildingRule.DensityLimit.class, year)) {
            for (int zone : limit.zones()) homesPerHectare[zone] = limit.homesPerHectare();
        }
        for (BuildingRule.SocialShare share : plan.inForce(BuildingRule.SocialShare.class, year)) {
            for (int zone : share.zones()) socialShare[zone] = share.share();
        }
        this.targets = plan.inForce(BuildingRule.Target.class, year).stream()
                .sorted(Comparator.comparingInt(target -> target.zones().length))
                .toList();
        this.ceilings = plan.inForce(BuildingRule.Ceiling.class, year);
    }

    /** Those of few zones first, so that what they bring counts for those of more. */
    List<BuildingRule.Target> targets() {
        return targets;
    }

    List<BuildingRule.Ceiling> ceilings() {
        return ceilings;
    }

    /** Whether a policy says how densely the zone may be built. */
    boolean limitsDensity(int zone) {
        return !Double.isNaN(homesPerHectare[zone]);
    }

    /** Up to which density homes are added: what a policy says, or else what the model does. */
    double homesPerHectare(int zone) {
        return limitsDensity(zone) ? homesPerHectare[zone] : model.homesPerHectare();
    }

    /** [tenure] shares of new homes in the zone; those that are not social are mixed as they usually are. */
    double[] tenures(int zone) {
        double[] usual = model.tenures();
        if (Double.isNaN(socialShare[zone])) return usual;
        double[] shares = new double[Tenure.COUNT];
        double market = 1 - usual[Tenure.SOCIAL_RENT.ordinal()];
        for (int tenure = 0; tenure < shares.length; tenure++) {
            shares[tenure] = market > 0 ? (1 - socialShare[zone]) * usual[tenure] / market : 0;
        }
        if (market <= 0) shares[Tenure.OWNED.ordinal()] = 1 - socialShare[zone];
        shares[Tenure.SOCIAL_RENT.ordinal()] = socialShare[zone];
        return shares;
    }

    /**
     * What new homes of the zone bring, over what they would with the usual mix: a home let socially is worth as much less
     * than one of the market as its rent is less.
     */
    double proceeds(int zone) {
        if (Double.isNaN(socialShare[zone])) return 1;
        return worth(socialShare[zone]) / worth(model.tenures()[Tenure.SOCIAL_RENT.ordinal()]);
    }

    private double worth(double share) {
        return 1 - share + share * model.socialRentShare();
    }
}
