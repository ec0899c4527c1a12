package org.hemei.offices;

import java.util.List;

/** The accounts that the login page of the demo offers; no other profile has any. */
public interface DemoAccounts {

    record Account(String username, String password) {}

    List<Account> all();
}
