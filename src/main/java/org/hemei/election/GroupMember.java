package org.hemei.election;

import org.springframework.data.relational.core.mapping.Table;

/** Somebody in the group that prepares the election. */
@Table("election_member")
public record GroupMember(String name, Capacity capacity, boolean head) {}
