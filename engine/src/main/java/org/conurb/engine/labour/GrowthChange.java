package org.conurb.engine.labour;

import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * For some years the jobs of a sector grow faster or more slowly in some zones: so many times as fast, by so large a share
 * more, or both.
 *
 * @param years when
 * @param sector {@link org.conurb.engine.economy.Sector} as an index; {@link #EVERY_SECTOR} for all
 * @param zones [rising] where
 * @param factor factor on the growth that there would be, also where that is a decline; by year
 * @param extra yearly growth more, as a share of the jobs there are; by year
 */
public record GrowthChange(YearSpan years, int sector, int[] zones, YearPath factor, YearPath extra) {

    /** Stands for all sectors. */
    public static final int EVERY_SECTOR = -1;

    /** Whether it speaks of a sector in a year. */
    boolean concerns(int one, int year) {
        return years.holds(year) && (sector == EVERY_SECTOR || sector == one);
    }

    /**
     * Changes the growth expected of one sector. Extra jobs open among the zones where those of the sector lean to; as a
     * whole the zones get the share that is said.
     *
     * @param expected [zone] jobs more that are expected in the year
     * @param jobs [zone] jobs there are
     * @param favour [zone] how many of the sector's new jobs a job there draws
     */
    void bend(int year, double[] expected, double[] jobs, double[] favour) {
        double all = 0;
        double weighted = 0;
        for (int zone : zones) {
            all += jobs[zone];
            weighted += jobs[zone] * favour[zone];
        }
        double times = factor.at(year);
        double more = extra.at(year);
        double lean = more > 0 && weighted > 0 ? all / weighted : 0;
        for (int zone : zones) {
            double share = lean > 0 ? favour[zone] * lean : 1;
            expected[zone] = expected[zone] * times + more * jobs[zone] * share;
        }
    }
}
