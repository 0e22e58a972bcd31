package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.engine.labour.LabourSettings;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HousingModel;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** The city that comes with the project can be read, and is the one it claims to be. */
class GreaterManchesterCityTest {

    private static final Path FOLDER = Path.of("greater-manchester/city");

    @Test
    void greaterManchesterHasTenBoroughsAndTheirResidentsOfMid2011() {
        CityFolder city = CityReader.read(FOLDER);
        assertEquals(2011, city.baseYear());
        assertEquals(10, city.zones().areas().count());
        assertEquals(
                "Manchester", city.zones().areas().name(city.zones().areas().find("E08000003")));
        assertEquals(346, city.zones().count());
        int residents = 0;
        for (int area = 0; area < city.marginals().areas(); area++)
            residents += city.marginals().residents(area);
        assertEquals(2_685_386, residents, "mid-2011 estimate of the Office for National Statistics");
    }

    @Test
    void zonesOfGreaterManchesterDoNotOverlap() {
        CityFolder city = CityReader.read(FOLDER);
        for (int one = 0; one < city.zones().count(); one++) {
            Polygon shape = city.zones().zone(one).shape();
            for (int other = 0; other < one; other++) {
                Polygon neighbour = city.zones().zone(other).shape();
                if (!shape.getEnvelopeInternal().intersects(neighbour.getEnvelopeInternal())) continue;
                // corners are written to a hundredth of a metre, so that edges may cross by a sliver
                double shared =
                        shape.buffer(-1).intersection(neighbour.buffer(-1)).getArea();
                assertTrue(
                        shared == 0,
                        city.zones().code(one) + " overlaps " + city.zones().code(other));
            }
        }
    }

    @Test
    void settingsOfTheMarketsAreTheDefaultsOfTheEngineButForTheStudents() {
        Parameters parameters = CityReader.read(FOLDER).parameters();
        LabourSettings labour = LabourSettings.standard();
        assertEquals(
                labour.toString().replaceAll("studentShare=[0-9.]+", ""),
                MarketSettings.labour(parameters).toString().replaceAll("studentShare=[0-9.]+", ""));
        assertEquals(labour.studentShare(), MarketSettings.labour(parameters).studentShare(), 0.005); // two digits
        HousingModel usual = HousingModel.standard();
        HousingModel housing = MarketSettings.housing(parameters);
        assertTrue(Arrays.deepEquals(
                usual.moving().resident3Years(), housing.moving().resident3Years()));
        String table = "resident3Years=[^,]+"; // an array prints as its address
        assertEquals(
                usual.moving().toString().replaceAll(table, ""),
                housing.moving().toString().replaceAll(table, ""));
        assertEquals(usual.tenures(), housing.tenures());
        assertEquals(usual.homes(), housing.homes());
        assertEquals(usual.search(), housing.search());
        assertEquals(usual.social(), housing.social());
        assertEquals(usual.values(), housing.values());
        String address = "\\[+[DI]@[0-9a-f]+";
        assertEquals(
                LandUseModel.standard().toString().replaceAll(address, ""),
                MarketSettings.landUse(parameters).toString().replaceAll(address, ""));
    }
}
