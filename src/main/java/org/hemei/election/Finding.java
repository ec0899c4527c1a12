package org.hemei.election;

import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a vote found, to be read aloud.
 *
 * @param round which vote it was
 * @param told phrases in the form {@link StoredPhrase} keeps
 */
@Table("election_finding")
public record Finding(int round, String told) {

    static Finding of(int round, List<Phrase> lines) {
        return new Finding(round, StoredPhrase.write(lines));
    }

    public List<Phrase> lines() {
        return StoredPhrase.read(told);
    }
}
