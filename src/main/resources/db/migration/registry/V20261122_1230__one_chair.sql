create unique index registry_committee_member_chair on registry_committee_member (compound, term_begins_on)
    where seat = 'CHAIR' and until is null;
