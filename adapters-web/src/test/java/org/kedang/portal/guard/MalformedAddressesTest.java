package org.kedang.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/portal/dashboard.xhtml,true",
        "q=%E7%81%AF%E5%A1%94,true",
        "/api/v1/customers/%zz,false",
        "/a%,false",
        "/a%4,false",
        "q=%00,false",
        "q=%C3%28,false",
        "q=%E7%81,false"
    })
    void only_whole_utf8_bytes_pass(String address, boolean passes) {
        assertEquals(passes, Addresses.wellFormed(address));
    }
}
