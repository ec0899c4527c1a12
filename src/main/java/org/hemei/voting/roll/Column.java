package org.hemei.voting.roll;

import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.sheet.SheetColumn;
import org.hemei.registry.RegisterColumn;

/** What a roll tells of each unit: of what the register tells, all that a vote needs. */
public enum Column implements SheetColumn {
    BUILDING(RegisterColumn.BUILDING),
    UNIT(RegisterColumn.UNIT),
    AREA(RegisterColumn.AREA),
    OWNERS(RegisterColumn.OWNERS),
    STATUS(RegisterColumn.STATUS);

    private final RegisterColumn registered;

    Column(RegisterColumn registered) {
        this.registered = registered;
    }

    @Override
    public List<String> headings() {
        return registered.headings();
    }

    @Override
    public Phrase label() {
        return registered.label();
    }

    /** A unit that nobody says anything of is sold; all else has to be told. */
    @Override
    public boolean isRequired() {
        return registered.isRequired();
    }
}
