package org.kedang.kit.persistence;

import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.jspecify.annotations.Nullable;

/** Lets the mapper work on the connection its transaction shares with everybody else: {@link Connections}. */
public class MapperConnections implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        DatabaseLogin login = (DatabaseLogin) session.getDatasourceLogin();
        if (login.shouldUseExternalTransactionController() && login.getConnector() instanceof JNDIConnector servers) {
            login.setConnector(new JNDIConnector((DataSource) Proxy.newProxyInstance(
                    MapperConnections.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    new OnceThereAreBeans(servers.getDataSource()))));
        }
    }

    /** The mapper tries its first connection before there are beans: one of the server's own data source. */
    private static final class OnceThereAreBeans implements InvocationHandler {
        private final DataSource servers;
        private volatile @Nullable DataSource connections;

        OnceThereAreBeans(DataSource servers) {
            this.servers = servers;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(source(), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause() == null ? failed : failed.getCause();
            }
        }

        private DataSource source() {
            DataSource known = connections;
            if (known != null) {
                return known;
            }
            try {
                DataSource bean = CDI.current().select(DataSource.class).get();
                connections = bean;
                return bean;
            } catch (IllegalStateException noBeansYet) {
                return servers;
            }
        }
    }
}
