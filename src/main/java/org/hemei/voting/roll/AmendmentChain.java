package org.hemei.voting.roll;

import java.util.List;
import java.util.Objects;

/** The checksums of amendments, each over the one before, from the frozen roll on. */
final class AmendmentChain {

    private AmendmentChain() {}

    private static List<RollChange> signed(List<RollChange> changes) {
        return changes.stream()
                .filter(change -> change.state() == RollChange.State.SIGNED)
                .toList();
    }

    static String last(Roll roll, List<RollChange> changes) {
        List<RollChange> signed = signed(changes);
        return Objects.requireNonNull(
                signed.isEmpty()
                        ? roll.checksum()
                        : signed.get(signed.size() - 1).checksum());
    }

    static boolean isIntact(Roll roll, List<RollChange> changes) {
        String previous = Objects.requireNonNull(roll.checksum());
        for (RollChange change : signed(changes)) {
            Signature second = Objects.requireNonNull(change.decided());
            previous = RollChecksum.ofAmendment(previous, change, second);
            if (!previous.equals(change.checksum())) {
                return false;
            }
        }
        return true;
    }
}
