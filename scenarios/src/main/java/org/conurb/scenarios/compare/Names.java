package org.conurb.scenarios.compare;

import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.indicators.Group;
import org.conurb.engine.indicators.Group.Dimension;
import org.conurb.engine.indicators.Indicators;
import org.conurb.scenarios.report.CityTexts;

/** What areas and groups are called where people read. */
final class Names {

    private final Comparison comparison;

    Names(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Names by code of the areas; where no names are known, the codes. */
    SortedMap<String, String> areas() {
        SortedMap<String, String> names = new TreeMap<>();
        for (Line line : comparison.lines()) {
            if (line.table().equals("indicators") && !line.area().equals(Indicators.ALL)) {
                names.put(line.area(), line.area());
            }
        }
        CityTexts city = comparison.base().city();
        if (city != null) city.shapes().forEach(shape -> names.replace(shape.area(), shape.areaName()));
        return names;
    }

    static String of(Dimension dimension) {
        return switch (dimension) {
            case ALL -> "Everyone";
            case AGE_GROUP -> "By age";
            case INCOME_FIFTH -> "By income";
            case TENURE -> "By tenure";
            case CARS -> "By car";
        };
    }

    static String of(Group group) {
        return switch (group) {
            case ALL -> "everyone";
            case FIFTH_1 -> "lowest fifth";
            case FIFTH_2 -> "second fifth";
            case FIFTH_3 -> "middle fifth";
            case FIFTH_4 -> "fourth fifth";
            case FIFTH_5 -> "highest fifth";
            case TENURE_OWNED -> "own their home";
            case TENURE_PRIVATE_RENT -> "rent privately";
            case TENURE_SOCIAL_RENT -> "social tenants";
            case TENURE_NONE -> "no home of their own";
            case CARS_0 -> "without a car";
            case CARS_1 -> "one car";
            case CARS_2_OVER -> "two or more cars";
            case AGE_75_OVER -> "75 and over";
            default -> group.word().replace("age_", "").replace('_', '–');
        };
    }
}
