package org.kedang.portal.guard;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpServerFilter;

/**
 * Puts {@link ConnectorFilter} before the server's own reading of requests. No filter of the application and no valve sees an
 * address the server cannot read, and the server offers no other way in; where it is built otherwise, it answers such addresses
 * as it likes.
 */
@WebListener
public class ConnectorDoor implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(ConnectorDoor.class.getName());

    @Override
    public void contextInitialized(ServletContextEvent started) {
        try {
            int guarded = 0;
            for (Object proxy : listeners()) {
                Object listener = call(proxy, "getUnderlyingListener");
                if (call(listener, "getTransport") instanceof Transport transport
                        && transport.getProcessor() instanceof FilterChain chain) {
                    guarded += guard(chain);
                }
            }
            if (guarded == 0) {
                LOG.warning("no listener was found: the server itself answers addresses that are no text");
            }
        } catch (ReflectiveOperationException | RuntimeException other) {
            LOG.log(Level.WARNING, "the server itself answers addresses that are no text", other);
        }
    }

    private static int guard(FilterChain chain) {
        int reads = chain.indexOfType(HttpServerFilter.class);
        if (reads < 0) {
            return 0;
        }
        if (chain.indexOfType(ConnectorFilter.class) < 0) {
            chain.add(reads, new ConnectorFilter());
        }
        return 1;
    }

    private static Collection<?> listeners() throws ReflectiveOperationException {
        Class<?> globals = Class.forName("org.glassfish.internal.api.Globals");
        Class<?> service = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object grizzly = globals.getMethod("get", Class.class).invoke(null, service);
        Field proxies = service.getDeclaredField("proxies");
        proxies.setAccessible(true);
        return (Collection<?>) proxies.get(grizzly);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
