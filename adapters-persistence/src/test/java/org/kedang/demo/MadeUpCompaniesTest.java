package org.kedang.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kedang.profiles.domain.CreditCode;
import org.kedang.profiles.domain.PhoneNumber;

class MadeUpCompaniesTest {
    private final CompanyGenerator generator = new CompanyGenerator(1);

    @Test
    void two_hundred_thousand_companies_differ_in_name_code_and_telephone() {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        Set<String> phones = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            Company company = generator.company(i);
            assertTrue(names.add(company.name()), company.name());
            assertTrue(codes.add(company.creditCode()), company.creditCode());
            assertTrue(phones.add(company.value("phone")), company.value("phone"));
        }
    }

    @Test
    void codes_and_telephone_numbers_are_formed_by_the_rules() {
        for (int i = 0; i < 8000; i++) {
            Company company = generator.company(i);
            CreditCode code = CreditCode.read(company.creditCode()).orElseThrow();
            assertEquals(company.region(), code.division().orElseThrow());
            assertEquals(
                    company.value("phone"),
                    PhoneNumber.read(company.value("phone"))
                            .orElseThrow(() -> new AssertionError(company))
                            .value());
            String mobile = company.value("mobile");
            assertTrue(mobile.isEmpty() || PhoneNumber.read(mobile).isPresent(), mobile);
        }
    }

    @Test
    void the_same_seed_and_index_make_the_same_company() {
        assertEquals(generator.company(4711), new CompanyGenerator(1).company(4711));
        assertTrue(generator.distinct() >= 480_000);
    }
}
