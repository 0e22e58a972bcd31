package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.report.PolicyWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the comparison was made, for those who ask. */
public final class Method {

    private static final int CHANGES_SHOWN = 6;
    private static final int LETTERS = 60;
    private static final String INTERVENTIONS = "interventions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Method() {}

    /** "6 pairs of runs", or of one. */
    public static String pairs(Comparison comparison) {
        int pairs = comparison.pairing().pairs();
        return pairs == 1 ? "one pair of runs" : pairs + " pairs of runs";
    }

    /** "95%". */
    public static String confidence(Comparison comparison) {
        double percent = 100 * comparison.settings().confidence();
        return Numbers.decimal(percent, percent == Math.rint(percent) ? 0 : 1) + "%";
    }

    /** The median variance ratio of the headlines; NaN if none has one. */
    public static double varianceRatio(Comparison comparison) {
        double[] ratios = Headline.of(comparison).stream()
                .mapToDouble(shown -> shown.line().difference().varianceRatio())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return ratios.length == 0 ? Double.NaN : FanChart.quantile(ratios, 0.5);
    }

    /** Pairs that would give all told headlines the wished precision; NaN if there are none. */
    static double seedsNeeded(Comparison comparison) {
        return Headline.of(comparison).stream()
                .map(shown -> shown.line().difference())
                .filter(found -> found.certainty().isTold() && Double.isFinite(found.seedsNeeded()))
                .mapToDouble(Difference::seedsNeeded)
                .max()
                .orElse(Double.NaN);
    }

    /** What is different in the policy's scenario, in a sentence; empty if nothing is known to be. */
    static String changes(List<Change> changes) {
        List<String> words = new ArrayList<>();
        for (Change change : changes) {
            if (change.key().equals(INTERVENTIONS)) words.addAll(interventions(change));
            else words.add(inWords(change));
        }
        if (words.isEmpty()) return "";
        int more = words.size() - CHANGES_SHOWN;
        String list = String.join("; ", words.subList(0, Math.min(CHANGES_SHOWN, words.size())));
        return "What the policy changes: " + list + (more > 0 ? "; and " + more + " more settings" : "") + ".";
    }

    private static String inWords(Change change) {
        return change.key() + " from " + Numbers.shortened(change.base(), LETTERS) + " to "
                + Numbers.shortened(change.policy(), LETTERS);
    }

    /** The interventions that only one of both has, by name and years. */
    private static List<String> interventions(Change change) {
        List<JsonNode> base = entries(change.base());
        List<JsonNode> policy = entries(change.policy());
        List<String> words = new ArrayList<>();
        for (JsonNode entry : policy) if (!base.contains(entry)) words.add(inWords(entry));
        for (JsonNode entry : base) if (!policy.contains(entry)) words.add("without " + inWords(entry));
        if (words.isEmpty()) words.add("the same interventions in another order");
        return words;
    }

    private static String inWords(JsonNode entry) {
        return PolicyWords.name(entry) + " " + PolicyWords.when(entry);
    }

    private static List<JsonNode> entries(String list) {
        List<JsonNode> entries = new ArrayList<>();
        if (!list.equals(Change.NOTHING)) JSON.readTree(list).forEach(entries::add);
        return entries;
    }

    /** Adds the note to a page. */
    static void addTo(Markup page, Comparison comparison) {
        String level = confidence(comparison);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "Each run of the policy is compared with the run of the base that has the same seed: everyone meets"
                        + " the same luck in both, so that what differs is the policy's doing. Seeds: "
                        + Pairing.numbers(comparison.pairing().seeds()) + "." + unpaired(comparison));
        if (comparison.pairing().pairs() > 1) {
            paragraphs.add(
                    "“Sure” means that more or less is right with a probability of at least 97.5%, “likely” with at"
                            + " least 90%, by Student’s t; else it “cannot be told” with these runs. Of a hundred figures that the"
                            + " policy leaves alone, five would pass for sure by chance. The " + level
                            + " intervals tell how far chance alone could have moved the mean; they do not tell how good the model"
                            + " is.");
            paragraphs.add(precision(comparison));
        }
        paragraphs.add(
                "Groups are those of the year in each run: who becomes richer, buys or moves counts with others than"
                        + " before. Fans show the median and the range of eight in ten runs. Every figure by year, area and group,"
                        + " with bootstrap intervals and the seeds needed, is in compare.csv and compare.parquet.");
        page.open("section", "id", "method", "class", "fine", "aria-labelledby", "method-heading");
        page.element("h2", "How this was found", "id", "method-heading");
        for (String paragraph : paragraphs) page.element("p", paragraph);
        page.closeLine();
    }

    /** The seeds without a partner, in a sentence each; empty if there are none. */
    public static String unpaired(Comparison comparison) {
        Pairing pairing = comparison.pairing();
        StringBuilder words = new StringBuilder();
        if (!pairing.onlyBase().isEmpty()) {
            words.append(" Of the base, without a partner: ")
                    .append(Pairing.numbers(pairing.onlyBase()))
                    .append('.');
        }
        if (!pairing.onlyPolicy().isEmpty()) {
            words.append(" Of the policy, without a partner: ")
                    .append(Pairing.numbers(pairing.onlyPolicy()))
                    .append('.');
        }
        return words.toString();
    }

    /** What pairing saves and how many seeds are needed, in two sentences; empty of a single pair. */
    public static String precision(Comparison comparison) {
        double ratio = varianceRatio(comparison);
        double seeds = seedsNeeded(comparison);
        String words = "";
        if (!Double.isNaN(ratio)) {
            String left =
                    ratio > 0 && ratio < 0.001 ? "less than 0.1" : Numbers.decimal(100 * ratio, ratio < 0.1 ? 1 : 0);
            words = "Pairing leaves " + left
                    + "% of the variance that runs with seeds of their own would have (median of the figures above)";
            words += ratio > 0 && ratio < 1
                    ? ", which is worth " + Numbers.decimal(1 / ratio, ratio < 0.1 ? 0 : 1) + " times as many runs. "
                    : ". ";
        }
        if (Double.isNaN(seeds)) return words.strip();
        return words + "To know every sure or likely figure above to within "
                + Numbers.decimal(100 * comparison.settings().precision(), 0) + "% of its difference takes about "
                + Numbers.whole(seeds) + " seeds.";
    }

    /** The share of residents simulated, if it is less than all and known; else NaN. */
    static double share(Comparison comparison) {
        String share = comparison.base().settings().get("populationShare");
        if (share == null) return Double.NaN;
        double value = Double.parseDouble(share);
        return value < 1 ? value : Double.NaN;
    }

    /** The values of the pairs in a year, [run], policy less base. */
    static double[] differences(Line line) {
        double[] differences = new double[line.base().length];
        Arrays.setAll(differences, pair -> line.policy()[pair] - line.base()[pair]);
        return differences;
    }
}
