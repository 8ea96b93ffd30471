package org.kedang.portal.guard;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where people reach the portal by https, its session cookie goes over https to this very host only. */
@WebListener
public class SessionCookies implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent started) {
        String base = ConfigProvider.getConfig()
                .getOptionalValue("kedang.base.url", String.class)
                .orElse("");
        if (base.startsWith("https:")) {
            SessionCookieConfig cookie = started.getServletContext().getSessionCookieConfig();
            cookie.setSecure(true);
            cookie.setName("__Host-kedang");
        }
    }
}
