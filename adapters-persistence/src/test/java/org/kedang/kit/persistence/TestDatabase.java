package org.kedang.kit.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the whole schema, started once for each test run and thrown away with it: the embedded one, or that
 * of the installation named by {@code kedang.test.postgres}.
 *
 * <p>{@link #inTransaction} binds one connection to the thread: {@link #dataSource()} and {@link #entityManager()} then both
 * work on it, as they do under JTA in the server, and everything commits or rolls back together. Outside of it
 * {@code dataSource()} gives self-committing connections. {@link #separate()} never joins.
 */
public final class TestDatabase {
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    private static final ThreadLocal<@Nullable Connection> BOUND = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable EntityManager> MANAGER = new ThreadLocal<>();
    private static @Nullable TestDatabase running;

    private final String url;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final PGSimpleDataSource raw;
    private @Nullable EntityManagerFactory entities;

    private TestDatabase() {
        String binaries = System.getProperty("kedang.test.postgres", "");
        url = binaries.isEmpty()
                ? embedded()
                : DistributionPostgres.start(Path.of(binaries)).url("postgres");
        raw = new PGSimpleDataSource();
        raw.setURL(url());
        migrate();
    }

    private static String embedded() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL does not start", e);
        }
    }

    /** The one database of this test run. */
    public static synchronized TestDatabase get() {
        TestDatabase database = running;
        if (database == null) {
            database = new TestDatabase();
            running = database;
        }
        return database;
    }

    /** JDBC address of the database, with superuser rights. */
    public String url() {
        return url;
    }

    /** Joins the transaction of {@link #inTransaction} on this thread; otherwise each connection commits by itself. */
    public DataSource dataSource() {
        return source(() -> {
            Connection own = BOUND.get();
            return own == null ? pooled() : shared(own);
        });
    }

    /** Connections that never join the thread's transaction. */
    public DataSource separate() {
        return source(this::pooled);
    }

    /** The unit {@code kedang} without JTA. */
    public synchronized EntityManagerFactory entities() {
        EntityManagerFactory factory = entities;
        if (factory == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.jtaDataSource", "");
            settings.put("jakarta.persistence.nonJtaDataSource", dataSource());
            settings.put("eclipselink.weaving", "false");
            settings.put("eclipselink.logging.level", "WARNING");
            factory = Persistence.createEntityManagerFactory("kedang", settings);
            entities = factory;
        }
        return factory;
    }

    /** The entity manager of the transaction that runs on this thread, for adapters that keep one in a field. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager current = MANAGER.get();
                    if (current == null) {
                        throw new IllegalStateException("use the entity manager inside inTransaction only");
                    }
                    return call(method, current, arguments);
                });
    }

    /** Runs the work in one transaction and commits; any exception rolls back and passes through. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        if (BOUND.get() != null) {
            throw new IllegalStateException("transactions do not nest");
        }
        try (Connection connection = pooled()) {
            connection.setAutoCommit(false);
            BOUND.set(connection);
            EntityManager current = entities().createEntityManager();
            MANAGER.set(current);
            boolean done = false;
            try {
                current.getTransaction().begin();
                T answer = work.apply(current);
                current.getTransaction().commit();
                connection.commit();
                done = true;
                return answer;
            } finally {
                MANAGER.remove();
                BOUND.remove();
                if (current.getTransaction().isActive()) {
                    current.getTransaction().rollback();
                }
                current.close();
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Like {@link #inTransaction} for work without an answer. */
    public void transact(Runnable work) {
        Object unused = inTransaction(entityManager -> {
            work.run();
            return true;
        });
    }

    /** Runs SQL statements as superuser, for fixtures. */
    public void run(String... statements) {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties the tables and what refers to them, past any trigger that would refuse. */
    public void clear(String... tables) {
        run("begin; set local session_replication_role = replica; truncate " + String.join(", ", tables)
                + " cascade; commit");
    }

    private void migrate() {
        LIQUIBASE.setLevel(Level.WARNING);
        try (Connection connection = raw.getConnection()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor());
            Scope.child(scope, () -> new CommandScope("update")
                    .addArgumentValue("changelogFile", "db/changelog/master.xml")
                    .addArgumentValue("database", database)
                    .addArgumentValue("showSummary", UpdateSummaryEnum.OFF)
                    .execute());
        } catch (Exception e) {
            throw new IllegalStateException("the schema cannot be made", e);
        }
    }

    private Connection pooled() throws SQLException {
        Connection kept = idle.pollFirst();
        Connection connection = kept == null || kept.isClosed() ? raw.getConnection() : kept;
        return proxy((proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                if (!connection.isClosed()) {
                    if (!connection.getAutoCommit()) {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                    if (connection.isReadOnly()) {
                        connection.setReadOnly(false);
                    }
                    if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                    }
                    connection.clearWarnings();
                    idle.addFirst(connection);
                }
                return null;
            }
            return call(method, connection, arguments);
        });
    }

    /** The thread's connection for one more user: the transaction's end is not his to decide. */
    private static Connection shared(Connection connection) {
        return proxy((proxy, method, arguments) -> switch (method.getName()) {
            case "close", "commit", "rollback", "setAutoCommit" -> null;
            default -> call(method, connection, arguments);
        });
    }

    private interface Handler {
        @Nullable
        Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static Connection proxy(Handler handler) {
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, handler::invoke);
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private static DataSource source(Opening opening) {
        return (DataSource) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConnection" -> opening.open();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    case "toString" -> "test database";
                    case "isWrapperFor" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
