package org.hemei.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.server.ResponseStatusException;

class FailureTest {

    @Test
    void aDatabaseOutOfReachIsNeitherAWrongPasswordNorOurMistake() {
        assertThat(Failure.of(new InternalAuthenticationServiceException("no connection"))
                        .status())
                .isEqualTo(503);
        assertThat(Failure.of(new DataAccessResourceFailureException("no connection"))
                        .status())
                .isEqualTo(503);
        assertThat(Failure.of(new BadCredentialsException("wrong")).status()).isEqualTo(401);
    }

    @Test
    void whatTheFirewallRefusesIsTheSendersMistake() {
        assertThat(Failure.of(new RequestRejectedException("NUL")).status()).isEqualTo(400);
    }

    @Test
    void twoWhoMeetAreAConflict() {
        assertThat(Failure.of(new ConcurrencyFailureException("met") {}).status())
                .isEqualTo(409);
    }

    @Test
    void aStatusWithoutWordsOfItsOwnIsToldAsTheNearest() {
        assertThat(Failure.of(new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT))
                        .status())
                .isEqualTo(400);
        assertThat(Failure.of(new ResponseStatusException(HttpStatus.BAD_GATEWAY))
                        .status())
                .isEqualTo(500);
        assertThat(Failure.of(new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anythingElseIsOursAndSaysNothingOfItself() {
        Failure failure = Failure.of(new IllegalStateException("password=secret"));
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.isOurFault()).isTrue();
        assertThat(failure.toString()).doesNotContain("secret");
    }
}
