package org.conurb.scenarios.format.matsim;

/** A town of three streets round a triangle, and three days in it, in MATSim's words. */
final class MatsimTexts {

    /** Streets 12, 23, 31 of 1 km at 10 m/s, and a railway 32. */
    static final String NETWORK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE network SYSTEM "http://www.matsim.org/files/dtd/network_v2.dtd">
            <network name="triangle">
              <attributes>
                <attribute name="coordinateReferenceSystem" class="java.lang.String">EPSG:25832</attribute>
              </attributes>
              <nodes>
                <node id="1" x="0" y="0"/>
                <node id="2" x="1000" y="0" type="crossing"/>
                <node id="3" x="500" y="866.0254">
                  <attributes><attribute name="centroid" class="java.lang.Boolean">true</attribute></attributes>
                </node>
              </nodes>
              <links capperiod="02:00:00" effectivecellsize="7.5" effectivelanewidth="3.75">
                <link id="12" from="1" to="2" length="1000" freespeed="10" capacity="3600" permlanes="1.5" modes="car,bus"/>
                <link id="23" from="2" to="3" length="1000" freespeed="10" capacity="3600" permlanes="1" modes="car">
                  <attributes><attribute name="type" class="java.lang.String">primary</attribute></attributes>
                </link>
                <link id="31" from="3" to="1" length="1000" freespeed="10" capacity="3600" permlanes="2"/>
                <link id="32" from="3" to="2" length="1000" freespeed="30" capacity="40" permlanes="1" modes="train"/>
              </links>
            </network>
            """;

    /** Version 4: routes are nodes. */
    static final String OLD_PLANS = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE plans SYSTEM "http://www.matsim.org/files/dtd/plans_v4.dtd">
            <plans>
              <person id="ann" age="40">
                <knowledge><activity type="home"/></knowledge>
                <plan selected="no">
                  <act type="h" link="23" x="0" y="0" end_time="01:00"/>
                  <leg mode="car"><route>3</route></leg>
                  <act type="w" link="31"/>
                </plan>
                <plan selected="yes">
                  <act type="h" link="12" x="500.0" y="0.0" end_time="07:00"/>
                  <leg num="0" mode="car" dep_time="07:00" trav_time="00:05"><route trav_time="00:05">2 3</route></leg>
                  <act type="w" link="31" x="0" y="0" dur="08:00"/>
                  <leg num="1" mode="car"><route>1</route></leg>
                  <act type="h" link="12" x="0" y="0"/>
                </plan>
              </person>
            </plans>
            """;

    /** Version 6: routes are links. */
    static final String PLANS = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE population SYSTEM "http://www.matsim.org/files/dtd/population_v6.dtd">
            <population>
              <attributes><attribute name="coordinateReferenceSystem" class="java.lang.String">Atlantis</attribute></attributes>
              <person id="ann">
                <attributes><attribute name="age" class="java.lang.Integer">40</attribute></attributes>
                <plan score="1.0" selected="yes">
                  <activity type="h" link="12" x="500.0" y="0.0" end_time="07:00:00.5"></activity>
                  <leg mode="car" dep_time="07:00:00" trav_time="00:03:20">
                    <attributes><attribute name="routingMode" class="java.lang.String">car</attribute></attributes>
                    <route type="links" start_link="12" end_link="31" trav_time="00:03:20" distance="2000.0">12 23 31</route>
                  </leg>
                  <activity type="w" link="31" max_dur="08:00:00"></activity>
                  <leg mode="walk" trav_time="00:10:00"><route type="generic" start_link="31" end_link="31"></route></leg>
                  <activity type="l" facility="park" end_time="18:00:00"></activity>
                  <leg mode="car"></leg>
                  <activity type="h" x="500.0" y="-3.0"></activity>
                </plan>
                <plan selected="no"><activity type="h" link="12" x="0" y="0"></activity></plan>
              </person>
              <person id="bob"></person>
            </population>
            """;

    /** The park of {@link #PLANS}, by the street 31. */
    static final String FACILITIES = """
            <facilities>
              <facility id="park" x="250.0" y="450.0"><activity type="l"></activity></facility>
              <facility id="shop" x="0" y="0" linkId="12"><activity type="s"></activity></facility>
            </facilities>
            """;

    private MatsimTexts() {}
}
