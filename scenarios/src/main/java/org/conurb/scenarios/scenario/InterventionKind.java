package org.conurb.scenarios.scenario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.conurb.engine.policy.BuildRoad;
import org.conurb.engine.policy.CloseRoad;
import org.conurb.engine.policy.CongestionCharge;
import org.conurb.engine.policy.Demolition;
import org.conurb.engine.policy.DensityLimit;
import org.conurb.engine.policy.Fares;
import org.conurb.engine.policy.Fertility;
import org.conurb.engine.policy.FuelPrice;
import org.conurb.engine.policy.HousingTarget;
import org.conurb.engine.policy.Intervention;
import org.conurb.engine.policy.LifeExpectancy;
import org.conurb.engine.policy.LowTrafficNeighbourhood;
import org.conurb.engine.policy.Migration;
import org.conurb.engine.policy.NarrowRoad;
import org.conurb.engine.policy.NewEmployer;
import org.conurb.engine.policy.OpenRoad;
import org.conurb.engine.policy.ParkingPrice;
import org.conurb.engine.policy.PlantClosure;
import org.conurb.engine.policy.PublicTransportFrequency;
import org.conurb.engine.policy.PublicTransportLine;
import org.conurb.engine.policy.School;
import org.conurb.engine.policy.SchoolClosure;
import org.conurb.engine.policy.SectorGrowth;
import org.conurb.engine.policy.Site;
import org.conurb.engine.policy.SlowRoad;
import org.conurb.engine.policy.SocialHousingShare;
import org.conurb.engine.policy.Toll;
import org.conurb.engine.policy.TrainingProgramme;
import org.conurb.engine.policy.WidenRoad;
import org.conurb.engine.policy.WorkingFromHome;

/**
 * The kinds of interventions that a scenario may name by their {@link #word}, and the records they become. A key of the
 * scenario is the record's component of the same name; the schema has their defaults.
 */
enum InterventionKind {
    CLOSE_ROAD(CloseRoad.class),
    OPEN_ROAD(OpenRoad.class),
    WIDEN_ROAD(WidenRoad.class),
    NARROW_ROAD(NarrowRoad.class),
    SLOW_ROAD(SlowRoad.class),
    LOW_TRAFFIC_NEIGHBOURHOOD(LowTrafficNeighbourhood.class),
    BUILD_ROAD(BuildRoad.class),
    CONGESTION_CHARGE(CongestionCharge.class),
    TOLL(Toll.class),
    PARKING_PRICE(ParkingPrice.class),
    FUEL_PRICE(FuelPrice.class),
    FARES(Fares.class),
    PUBLIC_TRANSPORT_FREQUENCY(PublicTransportFrequency.class),
    PUBLIC_TRANSPORT_LINE(PublicTransportLine.class),
    WORKING_FROM_HOME(WorkingFromHome.class),
    SITE(Site.class),
    DEMOLITION(Demolition.class),
    HOUSING_TARGET(HousingTarget.class),
    DENSITY_LIMIT(DensityLimit.class),
    SOCIAL_HOUSING_SHARE(SocialHousingShare.class),
    SCHOOL(School.class),
    SCHOOL_CLOSURE(SchoolClosure.class),
    NEW_EMPLOYER(NewEmployer.class),
    PLANT_CLOSURE(PlantClosure.class),
    SECTOR_GROWTH(SectorGrowth.class),
    TRAINING_PROGRAMME(TrainingProgramme.class),
    FERTILITY(Fertility.class),
    LIFE_EXPECTANCY(LifeExpectancy.class),
    MIGRATION(Migration.class);

    private final Class<? extends Intervention> record;

    InterventionKind(Class<? extends Intervention> record) {
        this.record = record;
    }

    /** The word in scenarios. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The record of this kind. */
    Class<? extends Intervention> record() {
        return record;
    }

    /** The kind of this word; empty for an intervention of the user's own. */
    static Optional<InterventionKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
