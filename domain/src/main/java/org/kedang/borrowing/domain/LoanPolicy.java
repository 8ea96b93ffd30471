package org.kedang.borrowing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;

/**
 * 借阅制度: for how long files are lent and who decides. The chain follows the secrecy of the file (000 §03) and, where one
 * account manager asks for the file of another, goes by the sales manager or the general manager (001 §四).
 *
 * @param code of the policy, for example {@code lamp-factory}
 * @param version from 1
 * @param startsOn first day in force
 * @param owner who answers for the policy, in words
 * @param clause clause of the regulation
 * @param longestDays the longest term in days, the first and the last counted
 * @param remindDays how many days before the last one the borrower is reminded
 * @param peers roles of those who ask as account managers among themselves
 * @param levels for each secrecy the steps in order
 */
public record LoanPolicy(
        String code,
        int version,
        LocalDate startsOn,
        String owner,
        String clause,
        int longestDays,
        int remindDays,
        Set<Role> peers,
        Map<Secrecy, Level> levels) {

    /**
     * Who decides about files of one secrecy.
     *
     * @param peers the steps when an account manager asks for the file of another
     * @param others the steps for everybody else
     */
    public record Level(List<LoanStage> peers, List<LoanStage> others) {
        public Level {
            peers = List.copyOf(peers);
            others = List.copyOf(others);
            if (peers.isEmpty() || others.isEmpty()) {
                throw new IllegalArgumentException("a level without steps");
            }
        }
    }

    public LoanPolicy {
        peers = Set.copyOf(peers);
        levels = Map.copyOf(levels);
        if (longestDays < 1 || remindDays < 0 || levels.size() != Secrecy.values().length) {
            throw new IllegalArgumentException("borrowing policy " + code + " " + version);
        }
    }

    /** The last possible day of a loan that begins on a day. */
    public LocalDate lastDay(LocalDate from) {
        return from.plusDays(longestDays - 1L);
    }

    /** The day on which a borrower is reminded of the last day. */
    public LocalDate reminder(LocalDate until) {
        return until.minusDays(remindDays);
    }

    /**
     * The steps a loan passes.
     *
     * @param secrecy the highest one among its files
     * @param borrower the borrower's roles
     */
    public List<LoanStage> stages(Secrecy secrecy, Set<Role> borrower) {
        Level level = levels.get(secrecy);
        if (level == null) {
            throw new IllegalStateException("no steps for " + secrecy);
        }
        return borrower.stream().anyMatch(peers::contains) ? level.peers() : level.others();
    }
}
