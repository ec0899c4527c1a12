package org.hemei.election.web;

import java.util.List;
import java.util.Locale;
import org.hemei.platform.FieldError.Code;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.roll.RollDraft;
import org.springframework.context.MessageSource;

/**
 * What became of a file.
 *
 * @param accepted rows or ballots without a mistake; where anything is wrong, nothing was kept
 */
record FileAnswer(int accepted, List<Line> errors) {

    record Line(int row, String field, Code code, String message) {}

    static FileAnswer of(RollDraft draft, MessageSource messages, Locale language) {
        return new FileAnswer(
                draft.isFlawless() ? draft.units().size() : 0,
                draft.errors().stream()
                        .map(error -> new Line(
                                error.row(),
                                error.field(),
                                error.code(),
                                messages.getMessage(error.message(), language)))
                        .toList());
    }

    static FileAnswer of(EntryDraft draft, MessageSource messages, Locale language) {
        return new FileAnswer(
                draft.isFlawless() ? draft.ballots().size() : 0,
                draft.errors().stream()
                        .map(error -> new Line(
                                error.row(),
                                error.field(),
                                error.code(),
                                messages.getMessage(error.message(), language)))
                        .toList());
    }
}
