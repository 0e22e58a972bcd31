package org.conurb.scenarios.format.gmns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A crossing in GMNS's words, in miles and miles an hour, with a street that is not directed. */
final class GmnsTexts {

    static final String CONFIG = """
            dataset_name,short_length,long_length,speed,crs,geometry_field_format,currency,version_number
            crossing,foot,mile,mph,27700,wkt,GBP,0.96
            """;

    static final String NODES = """
            node_id,name,x_coord,y_coord,node_type
            1,West,380000,395000,
            2,"Crossing, the",381000,395000,intersection
            3,East,382000,395000,centroid
            """;

    static final String LINKS = """
            link_id,name,from_node_id,to_node_id,directed,geometry_id,geometry,dir_flag,length,facility_type,capacity,free_speed,lanes,allowed_uses,toll
            10,High Street,1,2,1,,"LINESTRING (380000 395000, 380500 395100, 381000 395000)",1,0.5,arterial,900,30,2,"CAR, BUS",1.5
            11,High Street,2,1,1,,"LINESTRING (380000 395000, 380500 395100, 381000 395000)",-1,0.5,arterial,900,30,2,ALL,
            20,,2,3,0,5,,0,0.625,residential,600,20,1,WALK;BIKE;car,
            30,Bare Lane,3,2,,,,,,,,,,,
            """;

    static final String GEOMETRIES = """
            geometry_id,geometry
            5,"LINESTRING Z (381000 395000 12, 381400 394900 13, 382000 395000 14)"
            """;

    static final String MOVEMENTS = """
            mvmt_id,node_id,ib_link_id,ob_link_id,type,penalty,allowed_uses
            a,2,10,20,thru,5,
            b,2,20_back,11,left,,none
            """;

    private GmnsTexts() {}

    /** Puts all tables into a folder. */
    static Path write(Path folder) {
        table(folder, "config.csv", CONFIG);
        table(folder, "node.csv", NODES);
        table(folder, "link.csv", LINKS);
        table(folder, "geometry.csv", GEOMETRIES);
        return table(folder, "movement.csv", MOVEMENTS);
    }

    /** Puts one table into a folder; answers the folder. */
    static Path table(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
