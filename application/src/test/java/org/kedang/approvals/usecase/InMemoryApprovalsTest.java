package org.kedang.approvals.usecase;

import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.approvals.spi.ApprovalStore;

@DisplayName("内存中的审批仓库")
class InMemoryApprovalsTest extends ApprovalStoreContract {
    private final InMemoryApprovals approvals = new InMemoryApprovals();

    @Override
    protected ApprovalStore store() {
        return approvals;
    }

    @Override
    protected ApprovalLists lists() {
        return approvals;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return work.get();
    }
}
