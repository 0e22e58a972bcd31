package org.conurb.scenarios.format.gmns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.ModeWords;

/** Writes the tables of a folder, with every column of GMNS 0.97, in the order of the network. */
final class GmnsWriter {

    private static final String VERSION = "0.97";
    private static final String NODE_COLUMNS =
            "node_id,name,x_coord,y_coord,z_coord,node_type,ctrl_type,zone_id,parent_node_id";
    private static final String LINK_COLUMNS = "link_id,name,from_node_id,to_node_id,directed,geometry_id,geometry,"
            + "parent_link_id,dir_flag,length,grade,facility_type,capacity,free_speed,lanes,bike_facility,"
            + "ped_facility,parking,allowed_uses,toll,jurisdiction,row_width,is_closed";
    private static final String MOVEMENT_COLUMNS = "mvmt_id,node_id,name,ib_link_id,start_ib_lane,end_ib_lane,"
            + "ob_link_id,start_ob_lane,end_ob_lane,type,penalty,capacity,ctrl_type,mvmt_code,allowed_uses,geometry";
    private static final String CONFIG_COLUMNS =
            "dataset_name,short_length,long_length,speed,crs,geometry_field_format,currency,version_number,id_type";

    private static final int THREE_PLACES = 3;
    private static final BigDecimal KMH_PER_METRE_PER_SECOND = new BigDecimal("3.6");
    private static final int ALL_MODES = (1 << Mode.values().length) - 1;

    private final GmnsNetwork gmns;
    private final RoadNetwork network;
    private final GmnsConfig units = GmnsConfig.written();
    private final StringBuilder row = new StringBuilder();

    private GmnsWriter(GmnsNetwork gmns) {
        this.gmns = gmns;
        this.network = gmns.network();
    }

    static void write(GmnsNetwork gmns, String name, Path folder) {
        try {
            Files.createDirectories(folder);
            new GmnsWriter(gmns).write(name, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("writing the network " + folder, failure);
        }
    }

    private void write(String name, Path folder) throws IOException {
        table(folder.resolve(GmnsConfig.FILE), CONFIG_COLUMNS, 1, ignored -> config(name));
        table(folder.resolve(GmnsReader.NODES), NODE_COLUMNS, network.nodes(), this::node);
        table(folder.resolve(GmnsReader.LINKS), LINK_COLUMNS, network.links(), this::link);
        Path movements = folder.resolve(GmnsReader.MOVEMENTS);
        if (gmns.movements().isEmpty()) Files.deleteIfExists(movements);
        else table(movements, MOVEMENT_COLUMNS, gmns.movements().size(), this::movement);
    }

    /** Fills a row. */
    private interface RowMaker {
        void make(int number);
    }

    private void table(Path file, String columns, int rows, RowMaker maker) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(columns);
            writer.write('\n');
            for (int number = 0; number < rows; number++) {
                row.setLength(0);
                maker.make(number);
                row.setCharAt(row.length() - 1, '\n');
                writer.append(row);
            }
        }
    }

    private void config(String name) {
        cell(name)
                .cell("m")
                .cell("km")
                .cell("km/h")
                .cell(gmns.crs())
                .cell("wkt")
                .cell(gmns.currency());
        cell(VERSION).cell("string");
    }

    private void node(int node) {
        cell(network.nodeId(node)).empty(1);
        cell(Decimals.text(network.x(node))).cell(Decimals.text(network.y(node)));
        empty(1).cell(network.isCentroid(node) ? NodeTable.CENTROID : "").empty(3);
    }

    private void link(int link) {
        cell(network.linkId(link)).cell(network.name(link));
        cell(network.nodeId(network.topology().tail(link)))
                .cell(network.nodeId(network.topology().head(link)));
        cell("1").empty(1).cell(WktLine.text(line(link))).empty(1).cell("1");
        cell(length(link)).empty(1).cell(network.roadClass(link).word());
        cell(laneCapacity(link)).cell(speed(link)).cell(Decimals.text(network.lanes(link)));
        empty(3).cell(ModeWords.text(network.modes(link))).cell(Decimals.text(network.toll(link)));
        empty(2).cell(network.isClosed(link) ? "1" : "0");
    }

    private double[] line(int link) {
        double[] line = new double[2 * network.points(link)];
        for (int point = 0; point < network.points(link); point++) {
            line[2 * point] = network.pointX(link, point);
            line[2 * point + 1] = network.pointY(link, point);
        }
        return line;
    }

    private String length(int link) {
        double metres = network.lengthMetres(link);
        return Decimals.text(Decimals.of(metres).movePointLeft(THREE_PLACES), units::metres, metres);
    }

    private String speed(int link) {
        double metresPerSecond = network.freeSpeed(link);
        return Decimals.text(
                Decimals.of(metresPerSecond).multiply(KMH_PER_METRE_PER_SECOND),
                units::metresPerSecond,
                metresPerSecond);
    }

    private String laneCapacity(int link) {
        BigDecimal lanes = Decimals.of(network.lanes(link));
        double capacity = network.capacity(link);
        return Decimals.text(
                Decimals.of(capacity).divide(lanes, Decimals.DIGITS),
                text -> text.multiply(lanes).doubleValue(),
                capacity);
    }

    private void movement(int number) {
        Movement movement = gmns.movements().get(number);
        cell(movement.id())
                .cell(movement.node())
                .empty(1)
                .cell(movement.inLink())
                .empty(2);
        cell(movement.outLink()).empty(2).cell(movement.type().word());
        cell(Decimals.text(movement.penaltySeconds())).empty(3);
        cell(movement.modes() == ALL_MODES ? "" : ModeWords.text(movement.modes()))
                .empty(1);
    }

    private GmnsWriter empty(int cells) {
        row.append(",".repeat(cells));
        return this;
    }

    /** Appends a cell, in quotes where it needs them (RFC 4180). */
    private GmnsWriter cell(String text) {
        boolean isPlain = true;
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') isPlain = false;
        }
        if (isPlain) row.append(text);
        else row.append('"').append(text.replace("\"", "\"\"")).append('"');
        row.append(',');
        return this;
    }
}
