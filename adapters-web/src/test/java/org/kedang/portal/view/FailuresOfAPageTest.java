package org.kedang.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.FacesException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.primefaces.csp.CspException;

@DisplayName("页面出错时的状态码")
class FailuresOfAPageTest {
    @Test
    void a_form_posted_without_the_nonce_of_its_page_is_a_bad_request() {
        assertEquals(400, FriendlyExceptionHandler.statusOf(new CspException("Missing CSP nonce")));
        assertEquals(
                400,
                FriendlyExceptionHandler.statusOf(new FacesException(
                        new CspException("Invalid CSP nonce", new IllegalArgumentException("not a UUID")))));
    }

    @Test
    void hidden_things_are_missing_and_the_unforeseen_is_our_fault() {
        assertEquals(404, FriendlyExceptionHandler.statusOf(new Missing("customer", "x")));
        assertEquals(404, FriendlyExceptionHandler.statusOf(new NotPermitted(Permission.READ_FILE, true, "x")));
        assertEquals(403, FriendlyExceptionHandler.statusOf(new NotPermitted(Permission.READ_FILE, false, "x")));
        assertEquals(500, FriendlyExceptionHandler.statusOf(new IllegalStateException()));
    }
}
