package org.kedang.kit.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one pool of connections. A connection is looked at before use when nobody did for ten seconds, so the portal comes
 * back by itself after the data base went away; while it is away, requests fail after about two seconds.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/kedang",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=kedang.db.url}",
        user = "${MPCONFIG=kedang.db.user}",
        password = "${MPCONFIG=kedang.db.password}",
        minPoolSize = 4,
        // more than there are threads: inside a transaction a second handle is taken for a moment from the pool, so a
        // pool of no more than the threads can lock itself up
        maxPoolSize = 80,
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
            "fish.payara.fail-all-connections=false",
            "fish.payara.connection-leak-timeout-in-seconds=0"
        })
public class PortalDataSource {}
