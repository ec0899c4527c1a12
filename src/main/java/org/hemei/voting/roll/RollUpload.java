package org.hemei.voting.roll;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.hemei.voting.Area;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody wants to make a roll of, while it is checked.
 *
 * @param said headings of the file that a person has assigned to columns
 * @param survey the area the survey found (实测面积), to be held against the total, or null
 */
public record RollUpload(
        String voteNo, String fileName, byte[] file, Map<Column, String> said, @Nullable Area survey, Signature by) {

    public RollUpload {
        said = Map.copyOf(said);
    }

    RollDraft draft() {
        return RollReader.read(new ByteArrayInputStream(file), said, survey);
    }
}
