package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.usecase.FeedbacksContract;

@DisplayName("PostgreSQL 中的其他部门反馈")
class FeedbacksInPostgresTest extends FeedbacksContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcFeedbacks feedbacks = new JdbcFeedbacks(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("feedback", "file_version", "customer_file");
    }

    @Override
    protected Feedbacks feedbacks() {
        return feedbacks;
    }

    @Override
    protected CustomerId filed() {
        return FiledCustomers.one(database);
    }

    @Test
    @DisplayName("反馈只增不改，处理结果只写一次")
    @Regulation("001 一.1")
    void nobody_alters_or_deletes_what_was_said() {
        what_was_left_is_found_again_with_its_customer();
        assertThrows(IllegalStateException.class, () -> database.run("update feedback set said = '别的话'"));
        assertThrows(IllegalStateException.class, () -> database.run("delete from feedback"));
    }
}
