package org.kedang.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.kedang.kit.usecase.Jobs;

/** Starts the jobs with the application and ends them with it. */
@WebListener
public class Clockwork implements ServletContextListener {
    @Inject
    @SuppressWarnings("NullAway.Init")
    Jobs jobs;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedScheduledExecutorService executor;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        jobs.start(executor);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        jobs.stop();
    }
}
