package org.kedang.kit.domain;

/** When a vote is carried (C11). Who abstains is present, and votes neither way. */
public enum Majority {
    /** More for than against. */
    MORE_FOR {
        @Override
        public boolean carries(long agreed, long against, long present) {
            return agreed > against;
        }
    },
    /** More than half of those present. */
    HALF {
        @Override
        public boolean carries(long agreed, long against, long present) {
            return 2 * agreed > present;
        }
    },
    /** At least two thirds of those present. */
    TWO_THIRDS {
        @Override
        public boolean carries(long agreed, long against, long present) {
            return present > 0 && 3 * agreed >= 2 * present;
        }
    },
    /** Everybody present. */
    ALL {
        @Override
        public boolean carries(long agreed, long against, long present) {
            return present > 0 && agreed == present;
        }
    };

    /**
     * @param agreed votes for
     * @param against votes against
     * @param present all who voted or abstained
     */
    public abstract boolean carries(long agreed, long against, long present);
}
