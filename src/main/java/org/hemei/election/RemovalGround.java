package org.hemei.election;

/** Why a member is to be removed (E5). */
public enum RemovalGround {
    NEGLECT,
    SELF_DEALING,
    BREACH
}
