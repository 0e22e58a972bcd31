package org.conurb.scenarios.format;

import org.conurb.engine.housing.Tenure;
import org.conurb.engine.labour.LabourSettings;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.market.HousingModel.HomeTastes;
import org.conurb.engine.market.HousingModel.Moving;
import org.conurb.engine.market.HousingModel.Search;
import org.conurb.engine.market.HousingModel.Social;
import org.conurb.engine.market.HousingModel.TenureTastes;
import org.conurb.engine.market.HousingModel.Values;

/** Maps a city's parameters of work and homes onto the settings of the processes they tune. */
public final class MarketSettings {

    private static final String[] TENURES = {"owned", "private", "social"}; // by the ordinals of Tenure

    private final Parameters parameters;

    private MarketSettings(Parameters parameters) {
        this.parameters = parameters;
    }

    private double number(String name) {
        return parameters.get(name);
    }

    private int whole(String name) {
        return (int) Math.round(parameters.get(name));
    }

    /** The settings of the labour market of a city whose parameters hold them. */
    public static LabourSettings labour(Parameters parameters) {
        MarketSettings from = new MarketSettings(parameters);
        return new LabourSettings(
                from.whole("labour.spellYears"),
                from.number("labour.youngChildEffect"),
                from.number("labour.studentShare"),
                from.number("labour.lossLow"),
                from.number("labour.lossMiddle"),
                from.number("labour.lossHigh"),
                from.number("labour.onTheJobSearch"),
                from.number("labour.matchingElasticity"),
                from.whole("labour.draws"),
                from.number("labour.minutesDecay"),
                from.number("labour.wageWeight"),
                from.number("labour.minutesWeight"),
                from.number("labour.mismatchWeight"),
                from.number("labour.betterBy"),
                from.number("labour.wageCurveElasticity"),
                from.number("labour.wageSpread"),
                from.number("labour.outsideResponse"),
                from.number("labour.accessResponse"));
    }

    /** The settings of the housing market of a city whose parameters hold them. */
    public static HousingModel housing(Parameters parameters) {
        MarketSettings from = new MarketSettings(parameters);
        return new HousingModel(
                from.moving(), from.tenures(), from.homes(), from.search(), from.social(), from.values());
    }

    private Moving moving() {
        double[][] within3Years = new double[Tenure.COUNT][];
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            String name = "moving." + TENURES[tenure];
            within3Years[tenure] = new double[] {number(name + "Younger"), number(name + "Older")};
        }
        return new Moving(
                within3Years,
                whole("moving.fromAge"),
                number("moving.sitting"),
                number("moving.perMissingBedroom"),
                number("moving.dear"),
                number("moving.dearFrom"),
                number("moving.farPerHour"),
                number("moving.justMoved"),
                number("moving.most"));
    }

    private TenureTastes tenures() {
        return new TenureTastes(
                number("tenure.owning"),
                number("tenure.owningPerYear"),
                whole("tenure.owningUntil"),
                number("tenure.socialRenting"),
                number("tenure.perChild"),
                number("tenure.perShareOfIncome"),
                number("tenure.perIncomeRatio"),
                number("tenure.student"),
                number("tenure.same"),
                number("tenure.supply"));
    }

    private HomeTastes homes() {
        return new HomeTastes(
                number("home.perShareOfIncome"),
                number("home.largestShare"),
                number("home.perMissingBedroom"),
                number("home.perSpareBedroom"),
                number("home.perMinute"),
                number("home.perMinuteAway"),
                number("home.perServiceMinute"),
                number("home.userCost"),
                whole("home.settledAge"),
                number("home.upkeep"),
                number("home.leastIncome"));
    }

    private Search search() {
        return new Search(
                whole("search.rounds"),
                whole("search.ownAreaRounds"),
                whole("search.homesSeen"),
                number("search.minutes"),
                whole("search.offerRounds"),
                number("search.loanMultiple"),
                number("search.starterHome"),
                number("search.sold"),
                number("search.longVacant"),
                number("search.hosts"));
    }

    private Social social() {
        return new Social(
                number("social.incomeLimit"),
                number("social.homeless"),
                number("social.concealed"),
                number("social.perMissingBedroom"),
                number("social.perChild"),
                number("social.perYear"));
    }

    private Values values() {
        return new Values(
                number("price.response"),
                number("price.incomeElasticity"),
                number("price.pull"),
                number("price.cap"),
                number("price.zoneWeight"),
                number("price.letting"));
    }

    /** What builders of a city are told whose parameters hold it; kinds of new homes are the usual ones. */
    public static LandUseModel landUse(Parameters parameters) {
        MarketSettings from = new MarketSettings(parameters);
        LandUseModel usual = LandUseModel.standard();
        return new LandUseModel(
                usual.squareMetres(),
                from.number("building.costPerSquareMetre"),
                from.number("building.landAndReturn"),
                from.number("building.viabilitySlope"),
                from.number("building.buildRate"),
                from.number("building.homesPerHectare"),
                from.number("building.redevelopment"),
                usual.tenures(),
                usual.types(),
                usual.bedrooms(),
                from.number("building.socialRentShare"),
                usual.demolitionAges(),
                usual.demolitionWeights(),
                from.number("building.vacantWeight"));
    }
}
