package org.kedang.kit.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one pool of connections. A connection is looked at before use when nobody did for ten seconds, so the portal comes
 * back by itself after the data base went away; while it is away, requests fail after about two seconds. The adapters take
 * theirs from {@link Connections}.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = PortalDataSource.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=kedang.db.url}",
        user = "${MPCONFIG=kedang.db.user}",
        password = "${MPCONFIG=kedang.db.password}",
        minPoolSize = 4,
        maxPoolSize = PortalDataSource.MOST,
        initialPoolSize = 2,
        properties = {
            "ApplicationName=kedang",
            "reWriteBatchedInserts=true",
            "tcpKeepAlive=true",
            "connectTimeout=5",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.connection-creation-retry-attempts=1",
            "fish.payara.connection-creation-retry-interval-in-seconds=1",
            "fish.payara.max-wait-time-in-millis=" + PortalDataSource.PATIENCE_MILLIS,
            "fish.payara.fail-all-connections=false",
            "fish.payara.wrap-jdbc-objects=false",
            "fish.payara.connection-leak-timeout-in-seconds=0"
        })
public class PortalDataSource {
    static final String NAME = "java:app/jdbc/kedang";

    /**
     * Most connections. A request needs one at a time ({@link Connections}); the launcher lets in no more requests than
     * leave 16 for jobs, for the journal's own writer and for wrong passwords, which are counted whatever becomes of the
     * request.
     */
    static final int MOST = 80;

    /** How long a request waits for a connection before it is told that the portal is too busy. */
    static final int PATIENCE_MILLIS = 1500;
}
