package org.hemei.voting.assembly;

import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What one convening found, to be read aloud.
 *
 * @param round which convening it was
 * @param told phrases in the form {@link StoredPhrase} keeps
 */
@Table("voting_finding")
public record VoteFinding(int round, String told) {

    static VoteFinding of(int round, List<Phrase> lines) {
        return new VoteFinding(round, StoredPhrase.write(lines));
    }

    public List<Phrase> lines() {
        return StoredPhrase.read(told);
    }
}
