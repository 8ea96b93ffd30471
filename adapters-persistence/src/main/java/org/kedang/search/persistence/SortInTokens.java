package org.kedang.search.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.kedang.kit.spi.Job;

/**
 * Sorts the tokens of new and changed customers into the token index. Writers only put them on a list, which every search
 * has to read to its end; taking it away at once keeps searches quick, and does most of an import's work beside the import.
 */
@ApplicationScoped
public class SortInTokens implements Job {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected SortInTokens() {}

    /** For use outside the container. */
    public SortInTokens(DataSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "search-tokens";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(300);
    }

    @Override
    public void run() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select gin_clean_pending_list('customer_search_grams')");
        } catch (SQLException e) {
            throw new IllegalStateException("new tokens cannot be sorted in", e);
        }
    }
}
