package org.conurb.scenarios.importer.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.conurb.scenarios.files.Durable;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/** Makes a whole city folder from roads, zones and a few figures; see {@link CitySettings} for what it takes. */
public final class NewCity {

    /** What a source says of itself where nobody has told it. */
    static final String NOT_TOLD = "not told";

    private final CitySettings settings;
    private final Consumer<String> progress;
    private final Problems problems = new Problems();
    private final ImportReport.Counter counter = new ImportReport.Counter();

    private NewCity(CitySettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * What was made.
     *
     * @param zones how many zones
     * @param areas how many areas
     * @param residents how many people
     * @param households private households
     * @param jobs jobs; 0 in a city of people alone
     * @param nodes nodes of the roads
     * @param links links of the roads
     * @param report what was repaired and left out
     */
    public record Made(
            int zones, int areas, int residents, int households, int jobs, int nodes, int links, ImportReport report) {}

    /**
     * Writes a city; the folder is there when it is whole and has been read back without a problem, or not at all.
     *
     * @param folder the city's folder, which must not exist
     * @param progress told, in a few words, of every step before it is taken
     * @throws InputException with what is wrong with the inputs
     */
    public static Made write(CitySettings settings, Path folder, Consumer<String> progress) {
        return new NewCity(settings, progress).write(folder);
    }

    private Made write(Path folder) {
        CityFolder model = CityReader.read(settings.model());
        refuseModel(model);
        progress.accept("reading the roads of " + settings.network());
        CityRoads roads = CityRoads.read(settings.network());
        progress.accept("finding zones and their streets");
        CityPlan plan = plan(roads);
        progress.accept("counting people and households");
        CityPlan.People people = new PeopleInput(plan, model.marginals(), problems).read(settings.population());
        problems.throwIfAny();
        StandIns standIns = new StandIns(model, plan, people);
        Markets markets = null;
        if (settings.jobs() != null || settings.commuting() != null) {
            requireMarkets(model);
            markets = Markets.read(
                    settings, plan, people, standIns, model.markets().labourRates(), problems);
            problems.throwIfAny();
        }
        Writing writing = new Writing(model, roads, plan, people, standIns, markets);
        int[] households = new int[1];
        Durable.folder(folder, draft -> {
            try {
                progress.accept("writing " + folder);
                households[0] = writing.into(draft);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            CityReader.read(draft);
        });
        return new Made(
                plan.zones().size(),
                plan.areas().size(),
                people.all(),
                households[0],
                markets == null ? 0 : markets.jobs(),
                roads.network().network().nodes(),
                roads.network().network().links(),
                counter.report());
    }

    private void refuseModel(CityFolder model) {
        if (model.marginals() != null) return;
        throw wrong(settings.model(), "a city that lists its people one by one", "one with tables of people");
    }

    private void requireMarkets(CityFolder model) {
        if (model.markets() != null) return;
        throw wrong(settings.model(), "a city without jobs and homes", "one with them, since jobs are given");
    }

    private static InputException wrong(Path file, String found, String expected) {
        return new InputException(List.of(new Problem(file, null, "", found, expected, "--model names another city")));
    }

    private CityPlan plan(CityRoads roads) {
        List<ZoneDraft> all = settings.isGrid()
                ? GridZones.over(roads.network().network(), settings.gridMetres())
                : new GivenZones(Path.of(settings.zones()), settings.keys(), roads.grid(), counter, problems).read();
        problems.throwIfAny();
        RoadsOfZones lengths = new RoadsOfZones(roads.network().network(), all);
        int[] kept = IntStream.range(0, all.size()).filter(lengths::hasRoad).toArray();
        if (kept.length == 0) {
            throw new InputException(List.of(new Problem(
                    Path.of(settings.zones()),
                    null,
                    "",
                    all.size() + " zones, none of which has a road of " + settings.network(),
                    "zones where the roads are",
                    "")));
        }
        for (int zone = 0; zone < all.size(); zone++) {
            boolean isLost = !lengths.hasRoad(zone) && !settings.isGrid();
            if (isLost)
                counter.count(
                        Kind.DROPPED, "zones without a road", all.get(zone).code());
        }
        return new CityPlan(all, lengths, kept);
    }

    /** The files of a city, one after another. */
    private final class Writing {
        private final CityFolder model;
        private final CityRoads roads;
        private final CityPlan plan;
        private final CityPlan.People people;
        private final StandIns standIns;
        private final Markets markets; // null in a city of people alone

        private Writing(
                CityFolder model,
                CityRoads roads,
                CityPlan plan,
                CityPlan.People people,
                StandIns standIns,
                Markets markets) {
            this.model = model;
            this.roads = roads;
            this.plan = plan;
            this.people = people;
            this.standIns = standIns;
            this.markets = markets;
        }

        /** Writes all files; how many households there are. */
        private int into(Path draft) throws IOException {
            CityWriter writer = new CityWriter(draft, plan);
            roads.write(draft);
            writer.zones(roads.grid(), settings.name());
            writer.people(people);
            int[][][] communal = writer.communal(people, model.living().communal());
            HouseholdMix mix = new HouseholdMix(model.marginals(), model.living());
            int[][][] households =
                    new HouseholdInput(plan, mix, problems).read(settings.households(), people, communal);
            problems.throwIfAny();
            writer.households(households);
            standIns.write(draft, markets != null);
            standIns.rests("communal.csv", "its shares by sex and age");
            standIns.rests("households.csv", "its family sizes and its shares by sex and age of who lives how");
            if (markets != null) {
                markets.write(draft, households);
                Files.writeString(
                        draft.resolve(GatewayTable.FILE),
                        GatewayTable.of(roads.network().network()));
            }
            writer.description(
                    settings.name(),
                    roads.grid().crs(),
                    settings.baseYear(),
                    model.ratesYear(),
                    model.currency(),
                    notes(),
                    sources(draft));
            return Arrays.stream(households)
                    .flatMap(Arrays::stream)
                    .flatMapToInt(Arrays::stream)
                    .sum();
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            notes.add(
                    "Made by conurb new --city from roads and a few figures. Whatever is not given is a stand-in taken"
                            + " from the city of " + model.name() + " (" + model.ratesYear()
                            + "); replace those tables, and say"
                            + " so in sources, before figures are drawn from runs.");
            if (settings.isGrid()) {
                notes.add("Zones are cells of a grid of " + settings.gridMetres()
                        + " m over the hull of the roads; cells without a road are left out.");
            }
            if (settings.baseYear() < model.ratesYear()) {
                notes.add("Rates are those of " + model.ratesYear() + ", later than the base year.");
            }
            if (markets != null) {
                notes.add("Prices, rents and wages are those of " + model.name() + " in " + model.currency() + ".");
            }
            for (ImportReport.Entry entry : counter.report().entries()) {
                notes.add(entry.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + entry.count() + " "
                        + entry.what() + (entry.examples().isEmpty() ? "" : " (" + entry.fewNames() + ")"));
            }
            return notes;
        }

        private List<Source> sources(Path draft) {
            List<Source> sources = new ArrayList<>();
            List<String> given = new ArrayList<>(List.of("population.csv", "zone_shares.csv", "households.csv"));
            if (!settings.isGrid()) given.add("zones.geojson");
            if (markets != null) given.addAll(Markets.FIGURES);
            String told = settings.source().isBlank() ? NOT_TOLD : settings.source();
            String zones = settings.isGrid() ? "Zones are a grid. " : "";
            sources.add(new Source(
                    "given",
                    "Figures given to conurb new",
                    told,
                    Integer.toString(settings.baseYear()),
                    NOT_TOLD,
                    told,
                    given,
                    zones + "Population: " + shown(settings.population()) + "; households: "
                            + shown(settings.households()) + "; jobs: " + shown(settings.jobs()) + "; commuting: "
                            + shown(settings.commuting())
                            + ". What these leave open follows the stand-ins; over zones people are spread by the zones'"
                            + " own figures, else by the length of streets, minor roads counting a fifth (assumed)."));
            Source ofRoads = roads.source(draft);
            sources.add(ofRoads);
            if (settings.isGrid()) {
                sources.add(new Source(
                        "grid",
                        "A grid over the roads",
                        ofRoads.publisher(),
                        ofRoads.period(),
                        ofRoads.licence(),
                        ofRoads.attribution(),
                        List.of("zones.geojson"),
                        "Square cells cut to the hull of the roads."));
            }
            sources.addAll(standIns.sources());
            return sources;
        }

        private String shown(String given) {
            if (given == null) return "not given";
            if (given.matches("\\d+")) return given;
            Path name = Path.of(given).getFileName();
            return name == null ? given : name.toString();
        }
    }
}
