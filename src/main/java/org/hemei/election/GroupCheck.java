package org.hemei.election;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;

/** Who has to be in the group that prepares an election (Guiding Rules 10; Beijing 31 for its head). */
final class GroupCheck {

    private GroupCheck() {}

    /** @throws InvalidInput at {@code members}, naming all that is wrong */
    static void check(List<GroupMember> members, Profile profile) {
        List<FieldError> errors = new ArrayList<>();
        long owners = members.stream()
                .filter(member -> member.capacity() == Capacity.OWNER)
                .count();
        if (members.isEmpty()) {
            reject(errors, Code.REQUIRED, Phrase.of("election.group.none"));
        } else if (members.size() % 2 == 0) {
            reject(errors, Code.IMPOSSIBLE, Phrase.of("election.group.even", "" + members.size()));
        }
        if (2 * owners < members.size()) {
            reject(errors, Code.IMPOSSIBLE, Phrase.of("election.group.fewOwners", "" + owners, "" + members.size()));
        }
        if (members.stream().map(GroupMember::name).distinct().count() < members.size()) {
            reject(errors, Code.DUPLICATE, Phrase.of("election.group.twice"));
        }
        Capacity sender =
                profile.word("election.groupHead").equals("RC") ? Capacity.RESIDENTS_COMMITTEE : Capacity.STREET;
        List<GroupMember> heads = members.stream().filter(GroupMember::head).toList();
        if (!members.isEmpty() && (heads.size() != 1 || heads.get(0).capacity() != sender)) {
            reject(errors, Code.IMPOSSIBLE, Phrase.of("election.group.head", Phrase.of("election.capacity." + sender)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void reject(List<FieldError> errors, Code code, Phrase why) {
        errors.add(new FieldError("members", code, why));
    }
}
