package org.kedang.badsample.left.persistence;

import jakarta.annotation.Resource;
import javax.sql.DataSource;

/** Breaks rule 15: takes connections from the pool beside the one of its transaction. */
public class JdbcWithPool {
    @Resource(lookup = "java:app/jdbc/kedang")
    DataSource source;
}
