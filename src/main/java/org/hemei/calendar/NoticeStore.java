package org.hemei.calendar;

import java.util.List;
import org.hemei.offices.Actor;

/** Where uploaded notices are kept; each upload stays, and the last of a year counts. */
public interface NoticeStore {

    /** Grows with every upload; equal versions have equal notices. */
    long version();

    /** The notices that count, one a year. */
    List<Notice> current();

    /** Uploads are made one after the other: waits for another, and keeps others waiting until the transaction ends. */
    void lock();

    /** @return the version this makes */
    long add(Notice notice, Actor by);
}
