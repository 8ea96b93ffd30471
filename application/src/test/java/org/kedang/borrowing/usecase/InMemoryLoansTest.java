package org.kedang.borrowing.usecase;

import org.kedang.borrowing.spi.Loans;
import org.kedang.borrowing.spi.RoomLog;

class InMemoryLoansTest extends LoansContract {
    private final InMemoryLoans loans = new InMemoryLoans();
    private final InMemoryRoomLog room = new InMemoryRoomLog();

    @Override
    protected Loans loans() {
        return loans;
    }

    @Override
    protected RoomLog room() {
        return room;
    }
}
