package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.launcher.tools.UpdateSchema;
import org.kedang.profiles.usecase.ReadDictionary;

/**
 * The real WAR in a Payara Micro of its own, asked from the inside: injection, guard, transaction and the data source are
 * the server's, not a test's.
 */
@ExtendWith(ArquillianExtension.class)
@DisplayName("在应用服务器内部")
class InsideTheServerIT {
    @Inject
    ReadDictionary readDictionary;

    @Inject
    Actors actors;

    @Resource(lookup = "java:app/jdbc/kedang")
    DataSource database;

    /** Adds nothing to the WAR but this test and the door its runner comes in by. */
    @Deployment
    static WebArchive portal() throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of("target", "arquillian"));
        Portal portal = Portal.running();
        String url = portal.emptyDatabase("inside");
        System.setProperty("liquibase.duplicateFileMode", "WARN");
        var unused = new UpdateSchema()
                .apply(Map.of("url", url, "user", "kedang", "password", portal.secret("database"), "version", "test"));
        Files.write(
                folder.resolve("system.properties"),
                List.of(
                        "kedang.db.url=" + url,
                        "kedang.db.user=kedang",
                        "kedang.db.password=" + portal.secret("database"),
                        "kedang.data=" + folder.toAbsolutePath()));
        Files.write(
                folder.resolve("before-boot.txt"),
                List.of("set configs.config.server-config.network-config.network-listeners.network-listener"
                        + ".http-listener.address=127.0.0.1"));
        return ShrinkWrap.create(ZipImporter.class, "kedang.war")
                .importFrom(Path.of(System.getProperty("kedang.war", "target/kedang.war"))
                        .toFile())
                .as(WebArchive.class)
                .addClasses(InsideTheServerIT.class, RunnersDoor.class);
    }

    @Test
    @DisplayName("用例由容器装配，凭权限可用")
    void gives_the_dictionary_to_who_may_read_it() {
        ReadDictionary.Answer answer =
                readDictionary.read(somebody(Set.of(Permission.READ_DICTIONARY)), ReadDictionary.Command.active());
        assertFalse(answer.dictionary().allFields().isEmpty());
        assertTrue(answer.versions().stream().anyMatch(line -> line.version() == answer.active()));
    }

    @Test
    @DisplayName("无权者被拒，拒绝记入审计")
    void refuses_who_may_not_and_writes_that_down() throws SQLException {
        Actor visitor = somebody(Set.of());
        long before = entriesOf(visitor);
        assertThrows(NotPermitted.class, () -> readDictionary.read(visitor, ReadDictionary.Command.active()));
        assertEquals(before + 1, entriesOf(visitor));
    }

    @Test
    @DisplayName("服务器自己的身份不带查阅权限")
    void lets_a_job_read_nothing() {
        Actor job = actors.job("nightly");
        assertThrows(NotPermitted.class, () -> readDictionary.read(job, ReadDictionary.Command.active()));
    }

    private long entriesOf(Actor actor) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("select (select count(*) from audit_inbox where actor_id = ?)"
                                + " + (select count(*) from audit_log where actor_id = ?)")) {
            sql.setString(1, actor.id().toString());
            sql.setString(2, actor.id().toString());
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    private static Actor somebody(Set<Permission> permissions) {
        return new Actor(
                new EmployeeId(UUID.fromString("0197f000-0000-7000-8000-000000000001")),
                "S7777",
                "测试",
                new DepartmentId(UUID.fromString("0197f000-0000-7000-8000-000000000002")),
                Set.of(Role.EMPLOYEE),
                permissions,
                Actor.Channel.PORTAL,
                "127.0.0.1");
    }
}
