package org.kedang.profiles.usecase;

import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.SALES;

import org.junit.jupiter.api.DisplayName;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.spi.Feedbacks;

@DisplayName("内存中的其他部门反馈")
class InMemoryFeedbacksTest extends FeedbacksContract {
    private final Feedbacks feedbacks = new InMemoryFeedbacks(
            one -> new Feedbacks.Row(one, "KH-440300-0001", "深圳光辉照明工程有限公司", LI_XIAOMEI.id(), SALES, false, false));

    @Override
    protected Feedbacks feedbacks() {
        return feedbacks;
    }

    @Override
    protected CustomerId filed() {
        return CustomerId.next();
    }
}
