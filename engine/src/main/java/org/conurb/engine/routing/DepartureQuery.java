package org.conurb.engine.routing;

import org.conurb.engine.store.IntBuffer;

/** Cheapest paths at the weights of the time of departure. One object per thread. */
public final class DepartureQuery {

    private final MetricSet metrics;
    private final Query query;

    DepartureQuery(MetricSet metrics) {
        this.metrics = metrics;
        query = metrics.metric(0).newQuery();
    }

    /** As {@link Query#weight}, for a departure at this second of the day. */
    public int weight(double secondOfDay, int from, int to) {
        query.use(metrics.metric(metrics.bin(secondOfDay)));
        return query.weight(from, to);
    }

    /** As {@link Query#path}, for a departure at this second of the day. */
    public int path(double secondOfDay, int from, int to, IntBuffer links) {
        query.use(metrics.metric(metrics.bin(secondOfDay)));
        return query.path(from, to, links);
    }
}
